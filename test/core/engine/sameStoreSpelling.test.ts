import { checkEffects } from './checkEffects';

/** What is found, then the lines that must all find it: the older and the newer client of a store, and its plain requests. */
const table = String.raw`
= gcloud/delete delete critical gcp.storage.buckets gs://media
gcloud storage buckets delete gs://media
gsutil rb gs://media
gsutil -m rb -f gs://media
docker run --rm google/cloud-sdk gsutil rb gs://media
curl -X DELETE https://storage.googleapis.com/storage/v1/b/media

= gcloud/delete delete high gcp.storage gs://media
gcloud storage rm -r gs://media
gsutil rm -r gs://media
gsutil -m rm -R gs://media
sudo gsutil -o GSUtil:parallel_process_count=1 -m rm -a -r gs://media

= gcloud/delete delete high gcp.storage gs://media
gcloud storage rsync -r --delete-unmatched-destination-objects dist gs://media
gsutil rsync -r -d dist gs://media
gsutil -m rsync -d dist gs://media

= gcloud/expose expose critical gcp.storage.buckets gs://media
gcloud storage buckets add-iam-policy-binding gs://media --member=allUsers --role=roles/storage.objectViewer
gsutil iam ch allUsers:objectViewer gs://media

= gcloud/grant grant critical gcp.storage.buckets gs://media
gcloud storage buckets add-iam-policy-binding gs://media --member=user:eve@acme.example --role=roles/storage.admin
gsutil iam ch user:eve@acme.example:admin gs://media

= gcloud/expose expose critical gcp.storage.objects gs://media/a.jpg
gcloud storage objects update gs://media/a.jpg --add-acl-grant=entity=allUsers,role=READER
gcloud storage objects update gs://media/a.jpg --predefined-acl=publicRead
gsutil acl ch -u AllUsers:R gs://media/a.jpg
gsutil acl set public-read gs://media/a.jpg

= gcloud/unprotect unprotect critical gcp.storage.buckets gs://media
gcloud storage buckets update gs://media --no-versioning
gsutil versioning set off gs://media

= gcloud/unprotect unprotect critical gcp.storage.buckets gs://media
gcloud storage buckets update gs://media --no-uniform-bucket-level-access
gsutil ubla set off gs://media
gsutil uniformbucketlevelaccess set off gs://media

= gcloud/unprotect unprotect critical gcp.storage.buckets gs://media
gcloud storage buckets update gs://media --clear-retention-period
gsutil retention clear gs://media

= gcloud/delete delete high gcp.storage.buckets gs://media
gcloud storage buckets update gs://media --lifecycle-file=rules.json
gsutil lifecycle set rules.json gs://media

= gcloud/update update medium gcp.storage gs://media
gcloud storage cp -r dist gs://media
gsutil -m cp -r dist gs://media
gsutil cp -a project-private x gs://media
`;

describe('the same effect in a store of Google, by either client', () => {
  checkEffects(table);
});
