terraform { backend "gcs" { bucket = "acme-prod-releases" } }
resource "google_cloud_scheduler_job" "training" {
  name     = "training"
  schedule = "0 3 * * 1"
}
