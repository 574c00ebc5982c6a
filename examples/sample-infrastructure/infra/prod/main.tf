terraform {
  required_version = ">= 1.6"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.60"
    }
  }

  backend "s3" {
    bucket = "acme-terraform-state"
    key    = "cost-explorer/prod.tfstate"
    region = "eu-central-1"
  }
}

provider "aws" {
  region  = "eu-central-1"
  profile = "acme-prod"
}

module "database" {
  source = "../modules/database"

  name           = "ce-prod"
  instance_class = "db.r6g.xlarge"
}

resource "aws_sqs_queue" "jobs" {
  name                       = "ce-jobs-prod"
  visibility_timeout_seconds = 120
}

resource "aws_s3_bucket" "reports" {
  bucket = "acme-ce-reports-prod"

  lifecycle {
    prevent_destroy = true
  }
}
