import { iam } from './src/core/analyze/iam';
import { folderOf } from './src/core/model/filePath';
const files:any[]=[];for(let d=0;d<100;d++){for(let i=0;i<10;i++){const body=Array.from({length:12},(_,k)=>`resource "aws_iam_role" "r${i}_${k}" {\n  name = var.n\n  assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = { Service = "ec2.amazonaws.com" }, Action = "sts:AssumeRole" }] })\n}\n`).join('')+`module "m${i}" {\n  source = "../d${(d+1)%100}"\n  n = "x"\n}\n`;files.push({path:`/w/d${d}/f${i}.tf`,before:body,after:body.replace('"x"','"y"')})}}
const by=new Map<string,any[]>();for(const f of files){const d=folderOf(f.path);by.set(d,[...(by.get(d)??[]),{path:f.path,text:f.after}])}
const t=performance.now();const r=iam.analyze({files:files as any,neighbours:p=>by.get(folderOf(p))??[],configurations:()=>files.map(f=>({path:f.path,text:f.after}))});
console.log((performance.now()-t).toFixed(0),'ms',r.observations.length);
