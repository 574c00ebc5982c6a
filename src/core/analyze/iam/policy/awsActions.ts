import { includes, isWild } from './pattern';

/** Actions with which whoever holds them can give himself other rights, whatever else he has. */
const identityActions: readonly string[] = [
  ...[
    'passrole createpolicyversion setdefaultpolicyversion createaccesskey createloginprofile updateloginprofile',
    'attachuserpolicy attachgrouppolicy attachrolepolicy putuserpolicy putgrouppolicy putrolepolicy addusertogroup',
    'updateassumerolepolicy deleterolepermissionsboundary deleteuserpermissionsboundary putrolepermissionsboundary',
    'putuserpermissionsboundary detachrolepolicy detachuserpolicy deleterolepolicy deleteuserpolicy',
    'createopenidconnectprovider updateopenidconnectproviderthumbprint addclientidtoopenidconnectprovider',
    'createsamlprovider updatesamlprovider deactivatemfadevice deletevirtualmfadevice updateaccesskey',
    'createservicespecificcredential resetservicespecificcredential uploadsigningcertificate createuser createrole',
  ]
    .join(' ')
    .split(' ')
    .map((name) => `iam:${name}`),
  'sts:assumerole',
  'sts:getfederationtoken',
  'organizations:detachpolicy',
  'organizations:updatepolicy',
  'organizations:deletepolicy',
  'organizations:disablepolicytype',
  'organizations:leaveorganization',
  'sso:createaccountassignment',
  'sso:putinlinepolicytopermissionset',
  'sso:attachmanagedpolicytopermissionset',
  'sso:attachcustomermanagedpolicyreferencetopermissionset',
  'identitystore:creategroupmembership',
  'cognito-identity:setidentitypoolroles',
  'eks:createaccessentry',
  'eks:updateaccessentry',
  'eks:associateaccesspolicy',
];

/** Actions that run code, or change rules, with the rights of something else. */
const codeActions: readonly string[] = [
  'lambda:updatefunctioncode',
  'lambda:updatefunctionconfiguration',
  'lambda:createfunction',
  'lambda:addpermission',
  'lambda:createeventsourcemapping',
  'ec2:modifyinstanceattribute',
  'ec2:associateiaminstanceprofile',
  'ec2:replaceiaminstanceprofileassociation',
  'ec2-instance-connect:sendsshpublickey',
  'ec2-instance-connect:sendserialconsolesshpublickey',
  'ssm:sendcommand',
  'ssm:startsession',
  'ssm:startautomationexecution',
  'ssm:createassociation',
  'cloudformation:createstack',
  'cloudformation:updatestack',
  'cloudformation:createchangeset',
  'cloudformation:executechangeset',
  'cloudformation:createstackset',
  'cloudformation:updatestackset',
  'cloudformation:setstackpolicy',
  'glue:createdevendpoint',
  'glue:updatedevendpoint',
  'glue:createjob',
  'glue:updatejob',
  'sagemaker:createnotebookinstance',
  'sagemaker:createpresignednotebookinstanceurl',
  'sagemaker:createtrainingjob',
  'sagemaker:createprocessingjob',
  'codebuild:createproject',
  'codebuild:updateproject',
  'codebuild:startbuild',
  'codepipeline:updatepipeline',
  'codestar:createproject',
  'codestar:associateteammember',
  'datapipeline:createpipeline',
  'datapipeline:putpipelinedefinition',
  'ecs:registertaskdefinition',
  'ecs:runtask',
  'ecs:starttask',
  'ecs:executecommand',
  'states:createstatemachine',
  'states:updatestatemachine',
  'apprunner:createservice',
  'apprunner:updateservice',
  'batch:registerjobdefinition',
  'bedrock-agentcore:createcodeinterpreter',
  'kms:putkeypolicy',
  'kms:creategrant',
  's3:putbucketpolicy',
  's3:deletebucketpolicy',
  's3:putbucketacl',
  's3:putbucketpublicaccessblock',
  's3:putaccountpublicaccessblock',
  'secretsmanager:putresourcepolicy',
  'sns:addpermission',
  'sqs:addpermission',
  'ecr:setrepositorypolicy',
];

/** Reads that give out data or secrets and not only what is there. */
const dataReads: readonly string[] = [
  's3:getobject',
  's3:getobjectversion',
  'dynamodb:getitem',
  'dynamodb:batchgetitem',
  'dynamodb:query',
  'dynamodb:scan',
  'dynamodb:getrecords',
  'dynamodb:partiqlselect',
  'secretsmanager:getsecretvalue',
  'secretsmanager:batchgetsecretvalue',
  'ssm:getparameter',
  'ssm:getparameters',
  'ssm:getparametersbypath',
  'kms:decrypt',
  'sqs:receivemessage',
  'kinesis:getrecords',
  'rds-data:executestatement',
  'rds-db:connect',
  'redshift:getclustercredentials',
  'ec2:getpassworddata',
  'codecommit:gitpull',
];

/** Actions that people can only write for `*`, and such that do no harm there. */
const anywhere =
  /^(?:logs:(?:create(?:log(?:group|stream))?|putlogevents|\*|put\*)|cloudwatch:putmetricdata|xray:.*|ecr:(?:get.*|batch(?:get|check).*|describe.*)|sts:(?:getcalleridentity|getservicebearertoken|getsessiontoken|decodeauthorizationmessage|tagsession)|ec2:(?:(?:create|delete|attach|detach)networkinterface|(?:un)?assign(?:private|ipv6)ip.*|modifynetworkinterfaceattribute|createnetworkinterfacepermission)|ssmmessages:.*|ec2messages:.*|ssm:updateinstanceinformation|kms:generaterandom|iam:createservicelinkedrole|cloudformation:validatetemplate|(?:rekognition|textract|comprehend|translate|polly|transcribe|pricing|ce|aps|aws-marketplace|aws-portal|health|support|trustedadvisor):.*|ses:send.*|sns:publish|cognito-idp:admin(?:initiateauth|respondtoauthchallenge)|autoscaling:completelifecycleaction|ecs:(?:poll|discoverpollendpoint|starttelemetrysession|submit.*))$/;

const read =
  /^(?:get|list|describe|batchget|batchdescribe|search|lookup|view|head|check|validate|estimate|preview|simulate|count|detect|generatecredentialreport|generateservicelastaccesseddetails|select|query|scan|filter|test|discover|resolve)/;

/** What holding an action means; `part` is a pattern of names such as `s3:Put*`. */
export type ActionClass = 'all' | 'service' | 'identity' | 'code' | 'data' | 'write' | 'harmless' | 'unknown';

function matches(action: string, names: readonly string[]): boolean {
  return names.some((name) => includes(action, name));
}

const tables: readonly (readonly [ActionClass, readonly string[]])[] = [
  ['identity', identityActions],
  ['code', codeActions],
  ['data', dataReads],
];

/** Services whose every action is about rights. */
const rightsServices = new Set(['iam', 'sts', 'organizations', 'sso', 'sso-admin', 'identitystore']);

/** What an action of AWS (lower case) lets its holder do. */
export function awsAction(action: string): ActionClass {
  if (action.startsWith('${')) return 'unknown';
  if (/^\*+(?::\*+)?$/.test(action)) return 'all';
  const [service = '', verb = ''] = action.split(':');
  if (anywhere.test(action)) return 'harmless';
  if (/^\*+$/.test(verb)) return rightsServices.has(service) ? 'identity' : 'service';
  const named = tables.find(([, names]) => matches(action, names));
  if (named !== undefined) return named[0];
  if (read.test(verb)) return 'harmless';
  return isWild(service) ? 'service' : 'write';
}
