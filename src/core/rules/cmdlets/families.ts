/** Whose cmdlet it is; one that no family knows is taken for somebody's. */
export type Family = { readonly tool: string; readonly isKnown: boolean };

/** Nouns whose things end with the session, or are made again: no more is lost than a variable. */
const PASSING = new Set(
  `variable module job pssession alias typedata event eventsubscriber pssnapin psdrive host history error culture
  location strictmode psbreakpoint transcript psreadlinekeyhandler psreadlineoption date content item itemproperty
  childitem object list table wide string json csv xml clixml html null default output warning verbose debug
  information progress package packagesource psrepository psresource script guid timespan random psdebug cimsession
  azcontext azaccount awscredential awscredentials awsdefaultregion defaultawsregion azcontextautosave azdefault
  clipboard temporaryfile fileshash customtype runspace psobject bufferitem formatdata consolemode poshprompt
  computer sleep service process localuser localgroupmember scheduledtask printer
  mailmessage archive help threadjob file dnsclientcache diskimage`.split(/\s+/),
);

/** Services of AWS as the nouns of its cmdlets begin. */
const AWS =
  /^(?:s3|ec2|rds|ddb|iam|lm|ecs|eks|ecr|cfn|cf|cw|cwl|sqs|sns|sec|ssm|kms|r53|elb|elb2|as|asa|sts|efs|ec|es|rs|apig|eb|sfn|gl|org|acm|cgip|cgid|docdb|nept|msk|kin|kinf|bak|dms|wsp|ds|fsx|opensearch|oss)(?=[a-z])/;
const AWS_NOUNS =
  /(?:instance|object|bucket|table|item|user|role|policy|function|cluster|service|stack|snapshot|queue|topic|secret|parameter|key|hostedzone|loadbalancer|group|volume|image|vpc|subnet|address|repository|distribution|alarm|gateway|stream|domain|backup|database|filesystem|accesskey|resource|permission|deployment|application|environment|rule|record|replica|capacity|version|proxy|login|mfa)/;

export function familyOf(noun: string): Family | null {
  if (PASSING.has(noun)) return null;
  if (/^az(?:urerm|uread|ure)?[a-z]/.test(noun)) return { tool: 'az-cmdlet', isKnown: true };
  if (
    /^ad(?:user|group|computer|organizational|object|domain|account|service|forest|trust|fine|site|rep|default|principal|central)/.test(
      noun,
    )
  )
    return { tool: 'ad-cmdlet', isKnown: true };
  if (/^mg[a-z]/.test(noun)) return { tool: 'graph-cmdlet', isKnown: true };
  if (AWS.test(noun) && AWS_NOUNS.test(noun)) return { tool: 'aws-cmdlet', isKnown: true };
  return { tool: 'cmdlet', isKnown: false };
}
