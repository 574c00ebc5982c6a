variable "name" {
  type = string
}

variable "instance_class" {
  type    = string
  default = "db.t4g.medium"
}

resource "aws_db_instance" "main" {
  identifier        = var.name
  engine            = "postgres"
  engine_version    = "16.4"
  instance_class    = var.instance_class
  allocated_storage = 200
  storage_encrypted = true

  deletion_protection         = true
  skip_final_snapshot         = false
  final_snapshot_identifier   = "${var.name}-final"
  manage_master_user_password = true
  username                    = "ce"
}

output "address" {
  value = aws_db_instance.main.address
}
