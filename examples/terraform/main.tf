terraform {
  required_providers {
    google = { source = "hashicorp/google", version = "~> 7.0" }
  }
  backend "gcs" { bucket = "acme-terraform" }
}

# No credentials here: the provider reads the file that the action named in GOOGLE_APPLICATION_CREDENTIALS.
provider "google" {
  project = "acme-ml"
}

resource "google_storage_bucket" "features" {
  name                        = "acme-features"
  location                    = "US-CENTRAL1"
  uniform_bucket_level_access = true
  public_access_prevention    = "enforced"
}
