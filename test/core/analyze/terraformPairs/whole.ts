/**
 * Whole configurations, as the acceptance tests of providers write them: an address, what an apply does to it, and the
 * configuration with `@@` where the two sides differ. `; ` ends a line.
 */
export type WholePair = readonly [
  address: string,
  action: 'replace' | 'update',
  configuration: string,
  before: string,
  after: string,
];

const network =
  'data "aws_availability_zones" "all" {; state = "available"; }; resource "aws_vpc" "net" {; cidr_block = "10.0.0.0/16"; }; ' +
  'resource "aws_subnet" "two" {; count = 2; vpc_id = aws_vpc.net.id; availability_zone = data.aws_availability_zones.all.names[count.index]; ' +
  'cidr_block = cidrsubnet(aws_vpc.net.cidr_block, 8, count.index); }; ';
const machine = `${network}resource "aws_instance" "it" {; ami = data.aws_ami.linux.id; instance_type = "t3.micro"; @@; }`;
const group = 'resource "azurerm_resource_group" "it" {; name = "rg-8812@@"; location = "westeurope"; }; ';
const googleNet =
  'resource "google_compute_network" "net" {; name = "net-8812@@"; auto_create_subnetworks = false; }; ';

const revision =
  'resource "terraform_data" "revision" {; input = @@; }; resource "aws_instance" "it" {; instance_type = "t3.micro"; ';

export const wholePairs: readonly WholePair[] = [
  [
    'aws_instance.it',
    'replace',
    `${revision}lifecycle {; replace_triggered_by = [terraform_data.revision]; }; }`,
    '1',
    '2',
  ],
  [
    'aws_instance.it',
    'replace',
    `${revision}lifecycle {; replace_triggered_by = [terraform_data.revision.input]; }; }`,
    '1',
    '2',
  ],
  [
    'aws_instance.it',
    'update',
    `${revision}lifecycle {; replace_triggered_by = [terraform_data.revision.output]; }; }`,
    '1',
    '2',
  ],
  ['aws_instance.it', 'update', `${revision}lifecycle {; create_before_destroy = true; }; }`, '1', '2'],
  ['aws_instance.it', 'replace', machine, 'subnet_id = aws_subnet.two[0].id', 'subnet_id = aws_subnet.two[1].id'],
  ['aws_instance.it', 'replace', machine, 'private_ip = "10.0.0.42"', 'private_ip = "10.0.0.43"'],
  ['aws_instance.it', 'update', machine, 'tags = {; A = "a"; }', 'tags = {; A = "b"; B = "c"; }'],
  ['aws_instance.it', 'update', machine, 'user_data = base64encode("one")', 'user_data = base64encode("two")'],
  [
    'aws_instance.it',
    'update',
    machine,
    'metadata_options {; http_tokens = "optional"; }',
    'metadata_options {; http_tokens = "required"; }',
  ],
  [
    'aws_instance.it',
    'replace',
    machine,
    'user_data_replace_on_change = true; user_data = <<-EOF; echo one; EOF',
    'user_data_replace_on_change = true; user_data = <<-EOF; echo two; EOF',
  ],
  [
    'aws_subnet.in',
    'replace',
    'resource "aws_vpc" "net" {; cidr_block = "10.@@.0.0/16"; }; resource "aws_subnet" "in" {; vpc_id = aws_vpc.net.id; cidr_block = cidrsubnet(aws_vpc.net.cidr_block, 8, 0); }',
    '1',
    '2',
  ],
  [
    'aws_autoscaling_group.it',
    'update',
    'resource "aws_launch_template" "lt" {; name = "lt-@@"; }; resource "aws_autoscaling_group" "it" {; name = "it"; max_size = 1; min_size = 0; launch_template {; id = aws_launch_template.lt.id; version = aws_launch_template.lt.default_version; }; }',
    'a',
    'b',
  ],
  [
    'aws_ecs_service.it',
    'update',
    'resource "aws_ecs_task_definition" "td" {; family = "f-@@"; container_definitions = "[]"; }; resource "aws_ecs_service" "it" {; name = "it"; cluster = "c"; task_definition = aws_ecs_task_definition.td.arn; }',
    'a',
    'b',
  ],
  [
    'aws_ecs_task_definition.it',
    'replace',
    'resource "aws_ecs_task_definition" "it" {; family = "f"; container_definitions = jsonencode([{ name = "a", cpu = @@ }]); }',
    '10',
    '20',
  ],
  [
    'aws_iam_policy.it',
    'update',
    'resource "aws_iam_policy" "it" {; name = "p"; policy = <<EOF; {"Statement": [{"Action": "ec2:@@"}]}; EOF; }',
    'Describe*',
    'Get*',
  ],
  [
    'aws_s3_bucket_policy.it',
    'update',
    'data "aws_iam_policy_document" "d" {; statement {; actions = ["s3:@@"]; }; }; resource "aws_s3_bucket_policy" "it" {; bucket = "b"; policy = data.aws_iam_policy_document.d.json; }',
    'GetObject',
    'PutObject',
  ],
  [
    'aws_route.it',
    'replace',
    'resource "aws_route" "it" {; route_table_id = aws_route_table.t.id; destination_cidr_block = "10.@@.0.0/16"; gateway_id = aws_internet_gateway.g.id; }',
    '1',
    '2',
  ],
  [
    'aws_route.it',
    'update',
    'resource "aws_route" "it" {; route_table_id = aws_route_table.t.id; destination_cidr_block = "10.1.0.0/16"; @@; }',
    'gateway_id = aws_internet_gateway.g.id',
    'network_interface_id = aws_network_interface.n.id',
  ],
  [
    'aws_api_gateway_stage.it',
    'replace',
    'resource "aws_api_gateway_stage" "it" {; rest_api_id = "@@"; stage_name = "s"; deployment_id = "d"; }',
    'a',
    'b',
  ],
  [
    'aws_subnet.each',
    'replace',
    'resource "aws_subnet" "each" {; for_each = { a = "10.1.0.0/24", b = "10.@@.0.0/24" }; vpc_id = "v"; cidr_block = each.value; }',
    '2',
    '3',
  ],
  [
    'aws_instance.it',
    'replace',
    'locals {; place = {; zone = "us-east-1@@"; }; }; resource "aws_instance" "it" {; ami = "a"; availability_zone = local.place.zone; }',
    'a',
    'b',
  ],
  [
    'google_compute_subnetwork.it',
    'replace',
    `${googleNet}resource "google_compute_subnetwork" "it" {; name = "s"; ip_cidr_range = "10.0.0.0/16"; network = google_compute_network.net.id; }`,
    '',
    '2',
  ],
  [
    'google_compute_node_group.it',
    'replace',
    'resource "google_compute_node_group" "it" {; name = "n@@"; zone = "z"; node_template = "t"; }',
    '1',
    '2',
  ],
  [
    'google_storage_notification.it',
    'replace',
    'resource "google_storage_notification" "it" {; bucket = "b"; payload_format = "@@"; topic = "t"; }',
    'JSON_API_V1',
    'NONE',
  ],
  [
    'google_sql_database_instance.it',
    'update',
    'resource "google_sql_database_instance" "it" {; name = "i"; settings {; tier = "a"; database_flags {; name = "x"; value = "@@"; }; }; }',
    'on',
    'off',
  ],
  [
    'azurerm_virtual_network.it',
    'replace',
    `${group}resource "azurerm_virtual_network" "it" {; name = "v"; resource_group_name = azurerm_resource_group.it.name; location = azurerm_resource_group.it.location; address_space = ["10.0.0.0/16"]; }`,
    '',
    '2',
  ],
  [
    'azurerm_linux_web_app.it',
    'update',
    'resource "azurerm_linux_web_app" "it" {; name = "w"; site_config {; always_on = @@; }; app_settings = {; foo = "bar"; }; }',
    'true',
    'false',
  ],
  ['helm_release.it', 'replace', 'resource "helm_release" "it" {; name = "h@@"; chart = "c"; }', '1', '2'],
  [
    'helm_release.it',
    'update',
    'resource "helm_release" "it" {; name = "h"; chart = "c"; version = "@@"; }',
    '1.0.0',
    '1.1.0',
  ],
];
