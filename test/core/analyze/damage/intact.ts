import { policy, sql } from './intactOthers';

/** A file in which one part is made dangerous, while something else in it is about to be damaged. */
export type Intact = {
  readonly path: string;
  /** The text in which `%` stands for what is changed. */
  readonly text: string;
  readonly safe: string | null;
  readonly dangerous: string;
  /** What is said of the dangerous part: a code and the name of its target, or how a sentence about it begins. */
  readonly told: string;
  /** The first and the last line of the dangerous part, with a piece of what stands there. */
  readonly own: readonly [first: string, last: string];
  /** Lines around the part without which nobody can know what it is. */
  readonly needs: readonly string[];
  /** What ends a comment, a quote or a here-document that somebody opens and forgets. */
  readonly opens: readonly string[];
  readonly format: 'hcl' | 'json' | 'yaml' | 'sql';
};

const hcl: Intact = {
  path: '/w/main.tf',
  text: `terraform {
  required_version = ">= 1.5"
}

variable "name" {
  type    = string
  default = "orders"
}

resource "aws_s3_bucket" "logs" {
  bucket = "logs-\${var.name}"
  tags = {
    Team = "data"
    Tier = "one"
  }
}

resource "aws_db_instance" "main" {
  engine              = "postgres"
  deletion_protection = %
}

resource "aws_sqs_queue" "jobs" {
  name = "jobs"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = ["sqs:SendMessage"], Resource = "*" }]
  })
}

resource "aws_instance" "web" {
  ami       = "ami-1"
  user_data = <<-END
    #!/bin/sh
    echo "hello"
  END
}

output "queue" {
  value = aws_sqs_queue.jobs.id
}
`,
  ...{ safe: 'true', dangerous: 'false', told: 'X05 aws_db_instance.main', needs: [], format: 'hcl' },
  own: ['resource "aws_db_instance" "main" {', '}'],
  opens: ['"', '"${', '/*', '(', '[', '{', '<<END\n', '${'],
};

const hclJson: Intact = {
  path: '/w/main.tf.json',
  text: `{
  "terraform": {
    "required_version": ">= 1.5"
  },
  "variable": {
    "name": { "type": "string", "default": "orders" }
  },
  "resource": {
    "aws_s3_bucket": {
      "logs": {
        "bucket": "logs-\${var.name}",
        "tags": {
          "Team": "data"
        }
      }
    },
    "aws_db_instance": {
      "main": {
        "engine": "postgres",
        "deletion_protection": %
      }
    },
    "aws_sqs_queue": {
      "jobs": {
        "name": "jobs"
      }
    }
  },
  "output": {
    "queue": { "value": "\${aws_sqs_queue.jobs.id}" }
  }
}
`,
  ...{ safe: 'true', dangerous: 'false', told: 'X05 aws_db_instance.main', format: 'json' },
  own: ['"main": {', '}'],
  needs: ['"resource": {', '"aws_db_instance": {'],
  opens: ['"', '/*', '[', '{'],
};

const yaml: Intact = {
  path: '/w/stack.yaml',
  text: `AWSTemplateFormatVersion: "2010-09-09"
Description: a shop
Parameters:
  Name:
    Type: String
    Default: orders
Mappings:
  Sizes: { small: { type: t3.small } }
Resources:
  Topic:
    Type: AWS::SNS::Topic
    Properties:
      DisplayName: !Sub "\${Name}-topic"
      Tags:
        - Key: team
          Value: data
  Database:
    Type: AWS::RDS::DBInstance
    Properties:
      Engine: "postgres"
      DeletionProtection: %
  Queue:
    Type: AWS::SQS::Queue
    Properties:
      QueueName: 'jobs'
      Tags: [{ Key: a, Value: b }]
  Script:
    Type: AWS::SSM::Parameter
    Properties:
      Type: String
      Value: |
        echo "hello"
        exit 0
Outputs:
  Queue:
    Value: !GetAtt Queue.Arn
`,
  ...{ safe: 'true', dangerous: 'false', told: 'X05 Database', needs: [], format: 'yaml' },
  own: ['  Database:', 'DeletionProtection'],
  opens: ['"', "'", '[', '{', '&', '|'],
};

const json: Intact = {
  path: '/w/stack.json',
  text: `{
  "AWSTemplateFormatVersion": "2010-09-09",
  "Parameters": {
    "Name": {
      "Type": "String",
      "Default": "orders"
    }
  },
  "Resources": {
    "Topic": {
      "Type": "AWS::SNS::Topic",
      "Properties": {
        "DisplayName": { "Fn::Sub": "\${Name}-topic" },
        "Tags": [
          { "Key": "team", "Value": "data" },
          { "Key": "tier", "Value": "one" }
        ]
      }
    },
    "Database": {
      "Type": "AWS::RDS::DBInstance",
      "Properties": {
        "Engine": "postgres",
        "DeletionProtection": %
      }
    },
    "Queue": {
      "Type": "AWS::SQS::Queue",
      "Properties": {
        "QueueName": "jobs"
      }
    }
  },
  "Outputs": {
    "Queue": {
      "Value": { "Fn::GetAtt": ["Queue", "Arn"] }
    }
  }
}
`,
  ...{ safe: 'true', dangerous: 'false', told: 'X05 Database', needs: [], format: 'json' },
  own: ['"Database": {', '    }'],
  opens: ['"', '/*', '[', '{'],
};

const sam: Intact = {
  path: '/w/template.yml',
  text: `AWSTemplateFormatVersion: '2010-09-09'
Transform: AWS::Serverless-2016-10-31
Globals:
  Function:
    Timeout: 20
    Runtime: nodejs22.x
Resources:
  Api:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      CodeUri: ./src
      Events:
        Get:
          Type: Api
          Properties:
            Path: /orders
            Method: get
  Bucket:
    Type: AWS::S3::Bucket
    Properties:
      AccessControl: %
  Table:
    Type: AWS::Serverless::SimpleTable
    Properties:
      PrimaryKey:
        Name: id
        Type: String
Outputs:
  Url:
    Value: !Sub 'https://\${ServerlessRestApi}.example.com'
`,
  ...{ safe: 'Private', dangerous: 'PublicRead', told: 'NX04 Bucket', needs: [], format: 'yaml' },
  own: ['  Bucket:', 'AccessControl'],
  opens: ['"', "'", '[', '{', '&', '|'],
};

/** By the name of each reader. */
export const intact: Readonly<Record<string, Intact>> = { hcl, hclJson, yaml, json, sam, policy, sql };
