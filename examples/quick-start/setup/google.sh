#!/usr/bin/env bash
# Google's side of these policies, as `keyless-vertex compile --target gcloud` prints it.
# To change it, change the policy and compile again.
# acme/fraud/.github/vertex-policy.yml (SHA-256 13ba86324dc83956f73f0dfb778d6404446174e84496718c0fe99b6f9a6afb3d)
#
# Run it in Cloud Shell, or where gcloud is signed in as an administrator of IAM of these projects.
# A second run changes nothing. It never removes a role: `keyless-vertex drift` names those that are no longer needed.

# The parentheses keep your shell open if a command fails. gcloud asks no questions.
(
set -euo pipefail
export CLOUDSDK_CORE_DISABLE_PROMPTS=1

# APIs
gcloud services enable iam.googleapis.com iamcredentials.googleapis.com sts.googleapis.com --project=123456789
gcloud services enable aiplatform.googleapis.com artifactregistry.googleapis.com cloudbuild.googleapis.com \
  cloudresourcemanager.googleapis.com iam.googleapis.com logging.googleapis.com monitoring.googleapis.com \
  serviceusage.googleapis.com storage.googleapis.com --project=acme-ml

# Ids and numbers of projects
PROJECT_123456789=$(gcloud projects describe 123456789 --format='value(projectId)')

# A provider has one owner: the policies that it was made from
if gcloud iam workload-identity-pools providers describe internal --project="$PROJECT_123456789" \
  --location=global --workload-identity-pool=github >/dev/null 2>&1; then
  CHANGE_1=update-oidc
  DESCRIPTION=$(gcloud iam workload-identity-pools providers describe internal --project="$PROJECT_123456789" \
    --location=global --workload-identity-pool=github --format='value(description)')
  test "${DESCRIPTION% sha256:*}" = 'Compiled by keyless-vertex from acme/fraud/.github/vertex-policy.yml' ||
    test "${TAKE_OVER:-}" = yes || {
      echo 'These policies do not own provider internal of pool github, which exists. Its description: '"${DESCRIPTION//[[:cntrl:]]/ }" >&2
      echo 'If it names other policies, compile them together with these. If it names none, use the name of a new provider in the policy. To overwrite the provider on purpose, run this script with TAKE_OVER=yes in front of bash, as in: TAKE_OVER=yes bash FILE' >&2
      exit 1
    }
else
  CHANGE_1=create-oidc
fi

# Service accounts
gcloud iam service-accounts describe trainer@acme-ml.iam.gserviceaccount.com --project=acme-ml \
  >/dev/null 2>&1 ||
  gcloud iam service-accounts create trainer --project=acme-ml \
    --display-name='Keyless Vertex: grants impersonate it'
gcloud iam service-accounts describe builder@acme-ml.iam.gserviceaccount.com --project=acme-ml \
  >/dev/null 2>&1 ||
  gcloud iam service-accounts create builder --project=acme-ml --display-name='Keyless Vertex: jobs run as it'
gcloud iam service-accounts describe train-runtime@acme-ml.iam.gserviceaccount.com --project=acme-ml \
  >/dev/null 2>&1 ||
  gcloud iam service-accounts create train-runtime --project=acme-ml \
    --display-name='Keyless Vertex: jobs run as it'
gcloud iam service-accounts describe deployer@acme-ml.iam.gserviceaccount.com --project=acme-ml \
  >/dev/null 2>&1 ||
  gcloud iam service-accounts create deployer --project=acme-ml \
    --display-name='Keyless Vertex: grants impersonate it'

# Pool github: Tokens of jobs that run merged code
gcloud iam workload-identity-pools describe github --project="$PROJECT_123456789" --location=global \
  >/dev/null 2>&1 ||
  gcloud iam workload-identity-pools create github --project="$PROJECT_123456789" --location=global \
    --description='Tokens of jobs that run merged code'
test "$(gcloud iam workload-identity-pools describe github --project="$PROJECT_123456789" --location=global \
  --format='value(state)')" = ACTIVE ||
  { echo 'Pool github was deleted, and keeps its name for 30 days. If you undelete it, all that it admitted is admitted again. Otherwise choose another name in the policy.' >&2; exit 1; }

# Provider internal of pool github, layout conditions. The grants are for one repository.
# grant train of acme/fraud/.github/vertex-policy.yml
# grant deploy of acme/fraud/.github/vertex-policy.yml
MAPPING="^;^google.subject=assertion.repository_id + ':' + assertion.run_id + ':' + assertion.run_attempt + ':' + assertion.sha"
MAPPING+=";attribute.train_512345678=has(assertion.repository) && assertion.repository == 'acme/fraud' && assertion.repository_id == '512345678' && has(assertion.repository_owner_id) && assertion.repository_owner_id == '90210' && has(assertion.event_name) && assertion.event_name in ['push', 'workflow_dispatch'] && has(assertion.ref) && assertion.ref == 'refs/heads/main' && has(assertion.ref_protected) && assertion.ref_protected == 'true' && has(assertion.runner_environment) && assertion.runner_environment == 'github-hosted' ? 'true' : 'false'"
MAPPING+=";attribute.deploy_512345678=has(assertion.repository) && assertion.repository == 'acme/fraud' && assertion.repository_id == '512345678' && has(assertion.repository_owner_id) && assertion.repository_owner_id == '90210' && has(assertion.event_name) && assertion.event_name == 'push' && has(assertion.ref) && assertion.ref == 'refs/heads/main' && has(assertion.ref_protected) && assertion.ref_protected == 'true' && has(assertion.environment) && assertion.environment == 'production' && has(assertion.job_workflow_ref) && assertion.job_workflow_ref == 'acme/fraud/.github/workflows/train.yml@refs/heads/main' && has(assertion.runner_environment) && assertion.runner_environment == 'github-hosted' ? 'true' : 'false'"
CONDITION="assertion.repository_id == '512345678' && (attribute.train_512345678 == 'true' || attribute.deploy_512345678 == 'true')"
gcloud iam workload-identity-pools providers "$CHANGE_1" internal --project="$PROJECT_123456789" \
  --location=global --workload-identity-pool=github --issuer-uri=https://token.actions.githubusercontent.com \
  --description='Compiled by keyless-vertex from acme/fraud/.github/vertex-policy.yml sha256:13ba86324dc83956f73f0dfb778d6404446174e84496718c0fe99b6f9a6afb3d' \
  --attribute-mapping="$MAPPING" --attribute-condition="$CONDITION"
test "$(gcloud iam workload-identity-pools providers describe internal --project="$PROJECT_123456789" \
  --location=global --workload-identity-pool=github --format='value(state)')" = ACTIVE ||
  { echo 'Provider internal was deleted, and keeps its name for 30 days. If you undelete it, all that it admitted is admitted again. Otherwise choose another name in the policy.' >&2; exit 1; }

# grant train: acts as it (service_account)
gcloud iam service-accounts add-iam-policy-binding trainer@acme-ml.iam.gserviceaccount.com --project=acme-ml \
  --member=principalSet://iam.googleapis.com/projects/123456789/locations/global/workloadIdentityPools/github/attribute.train_512345678/true \
  --role=roles/iam.workloadIdentityUser --condition=None >/dev/null

# grant train: customJob, uploadModel, gate
gcloud projects add-iam-policy-binding acme-ml --member=serviceAccount:trainer@acme-ml.iam.gserviceaccount.com \
  --role=roles/aiplatform.user --condition=None >/dev/null

# grant train: shows the logs of jobs, and of servers that did not start
gcloud projects add-iam-policy-binding acme-ml --member=serviceAccount:trainer@acme-ml.iam.gserviceaccount.com \
  --role=roles/logging.viewer --condition=None >/dev/null

# grant train: buildImage
gcloud projects add-iam-policy-binding acme-ml --member=serviceAccount:trainer@acme-ml.iam.gserviceaccount.com \
  --role=roles/cloudbuild.builds.editor --condition=None >/dev/null

# grant train: mode: check sees which APIs are enabled
gcloud projects add-iam-policy-binding acme-ml --member=serviceAccount:trainer@acme-ml.iam.gserviceaccount.com \
  --role=roles/serviceusage.serviceUsageViewer --condition=None >/dev/null

# grant train: reads the metrics of gates; grant train: compares what is there with its upload
gcloud storage buckets add-iam-policy-binding gs://acme-models \
  --member=serviceAccount:trainer@acme-ml.iam.gserviceaccount.com --role=roles/storage.objectViewer \
  --condition=None >/dev/null

# grant train: uploads to it (allow.writes)
gcloud storage buckets add-iam-policy-binding gs://acme-models \
  --member=serviceAccount:trainer@acme-ml.iam.gserviceaccount.com --role=roles/storage.objectCreator \
  --condition=None >/dev/null

# grant train: looks for an image before it builds one
gcloud artifacts repositories add-iam-policy-binding train --project=acme-ml --location=us \
  --member=serviceAccount:trainer@acme-ml.iam.gserviceaccount.com --role=roles/artifactregistry.reader \
  --condition=None >/dev/null

# grant train: builds push images (allow.images)
gcloud artifacts repositories add-iam-policy-binding train --project=acme-ml --location=us \
  --member=serviceAccount:builder@acme-ml.iam.gserviceaccount.com --role=roles/artifactregistry.writer \
  --condition=None >/dev/null
gcloud artifacts repositories add-iam-policy-binding train --project=acme-ml --location=us \
  --member=serviceAccount:train-runtime@acme-ml.iam.gserviceaccount.com --role=roles/artifactregistry.writer \
  --condition=None >/dev/null

# grant train: builds read their sources
gcloud storage buckets add-iam-policy-binding gs://acme-models \
  --member=serviceAccount:builder@acme-ml.iam.gserviceaccount.com --role=roles/storage.objectViewer \
  --condition=None >/dev/null
gcloud storage buckets add-iam-policy-binding gs://acme-models \
  --member=serviceAccount:train-runtime@acme-ml.iam.gserviceaccount.com --role=roles/storage.objectViewer \
  --condition=None >/dev/null

# grant train: builds write their logs
gcloud projects add-iam-policy-binding acme-ml --member=serviceAccount:builder@acme-ml.iam.gserviceaccount.com \
  --role=roles/logging.logWriter --condition=None >/dev/null
gcloud projects add-iam-policy-binding acme-ml \
  --member=serviceAccount:train-runtime@acme-ml.iam.gserviceaccount.com --role=roles/logging.logWriter \
  --condition=None >/dev/null

# grant train: lets jobs run as it (allow.service_accounts)
gcloud iam service-accounts add-iam-policy-binding builder@acme-ml.iam.gserviceaccount.com --project=acme-ml \
  --member=serviceAccount:trainer@acme-ml.iam.gserviceaccount.com --role=roles/iam.serviceAccountUser \
  --condition=None >/dev/null
gcloud iam service-accounts add-iam-policy-binding train-runtime@acme-ml.iam.gserviceaccount.com \
  --project=acme-ml --member=serviceAccount:trainer@acme-ml.iam.gserviceaccount.com \
  --role=roles/iam.serviceAccountUser --condition=None >/dev/null

# grant train: jobs read and write it (allow.storage)
gcloud storage buckets add-iam-policy-binding gs://acme-models \
  --member=serviceAccount:builder@acme-ml.iam.gserviceaccount.com --role=roles/storage.objectUser \
  --condition=None >/dev/null
gcloud storage buckets add-iam-policy-binding gs://acme-models \
  --member=serviceAccount:train-runtime@acme-ml.iam.gserviceaccount.com --role=roles/storage.objectUser \
  --condition=None >/dev/null

# grant train: jobs read images (allow.images)
gcloud artifacts repositories add-iam-policy-binding train --project=acme-ml --location=us \
  --member=serviceAccount:builder@acme-ml.iam.gserviceaccount.com --role=roles/artifactregistry.reader \
  --condition=None >/dev/null
gcloud artifacts repositories add-iam-policy-binding train --project=acme-ml --location=us \
  --member=serviceAccount:train-runtime@acme-ml.iam.gserviceaccount.com --role=roles/artifactregistry.reader \
  --condition=None >/dev/null

# grant deploy: acts as it (service_account)
gcloud iam service-accounts add-iam-policy-binding deployer@acme-ml.iam.gserviceaccount.com --project=acme-ml \
  --member=principalSet://iam.googleapis.com/projects/123456789/locations/global/workloadIdentityPools/github/attribute.deploy_512345678/true \
  --role=roles/iam.workloadIdentityUser --condition=None >/dev/null

# grant deploy: rollout
gcloud projects add-iam-policy-binding acme-ml \
  --member=serviceAccount:deployer@acme-ml.iam.gserviceaccount.com --role=roles/aiplatform.user \
  --condition=None >/dev/null

# grant deploy: watches the traffic of a rollout
gcloud projects add-iam-policy-binding acme-ml \
  --member=serviceAccount:deployer@acme-ml.iam.gserviceaccount.com --role=roles/monitoring.viewer \
  --condition=None >/dev/null

# grant deploy: shows the logs of jobs, and of servers that did not start
gcloud projects add-iam-policy-binding acme-ml \
  --member=serviceAccount:deployer@acme-ml.iam.gserviceaccount.com --role=roles/logging.viewer \
  --condition=None >/dev/null

# grant deploy: mode: check sees which APIs are enabled
gcloud projects add-iam-policy-binding acme-ml \
  --member=serviceAccount:deployer@acme-ml.iam.gserviceaccount.com \
  --role=roles/serviceusage.serviceUsageViewer --condition=None >/dev/null

# Not part of this script:
# grant train: builds may run as builder@acme-ml.iam.gserviceaccount.com, train-runtime@acme-ml.iam.gserviceaccount.com, so that each of them may push images. To keep the account of builds apart from those of jobs, give builds a grant of their own.
)
