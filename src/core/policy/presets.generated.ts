// Written by scripts/presets.ts from policies/*.yaml; do not edit.
import type { Policy } from '../model/policy';

type Name = 'observe' | 'recommended' | 'strict';

/** By name, without what it extends; each made when it is asked for: few of them are in force. */
export const presets: Readonly<Record<Name, () => Policy>> = {
observe: () => ({
 "from": "preset",
 "file": "preset/observe",
 "digest": "91c6555478ad4cbedf83412e422e4b18164112ea1560e95e568e104c0a0c589d",
 "enforce": false,
 "extends": [
  "recommended"
 ],
 "environments": [],
 "protect": [],
 "rules": [],
 "freeze": [],
 "budget": [],
 "tests": [
  {
   "run": "git status",
   "in": null,
   "expect": {
    "verdict": "allow"
   },
   "at": {
    "start": {
     "line": 6,
     "character": 9
    },
    "end": {
     "line": 6,
     "character": 19
    }
   }
  },
  {
   "run": "rm -rf ~",
   "in": null,
   "expect": {
    "verdict": "deny",
    "rule": "preset/wipe"
   },
   "at": {
    "start": {
     "line": 8,
     "character": 9
    },
    "end": {
     "line": 8,
     "character": 17
    }
   }
  }
 ],
 "lock": []
}),
recommended: () => ({
 "from": "preset",
 "file": "preset/recommended",
 "digest": "f2032a1a4fe187c2172f43dc857f0da88b5a93a09babfa7d4cca98c35f1edeaa",
 "enforce": true,
 "extends": [],
 "environments": [
  {
   "name": "production",
   "tier": "production",
   "from": "preset",
   "signals": {
    "aws-profile": [
     "{,*[-_./: ]}{prod,production,prd,live}{,[-_./: 0-9]*}",
     "!{,*[-_./: ]}{non,not,no,pre}[-_. ]{prod,prd,live}*"
    ],
    "kube-context": [
     "{,*[-_./: ]}{prod,production,prd,live}{,[-_./: 0-9]*}",
     "!{,*[-_./: ]}{non,not,no,pre}[-_. ]{prod,prd,live}*"
    ],
    "kube-namespace": [
     "{,*[-_./: ]}{prod,production,prd,live}{,[-_./: 0-9]*}",
     "!{,*[-_./: ]}{non,not,no,pre}[-_. ]{prod,prd,live}*"
    ],
    "kube-server": [
     "{,*[-_./: ]}{prod,production,prd,live}{,[-_./: 0-9]*}",
     "!{,*[-_./: ]}{non,not,no,pre}[-_. ]{prod,prd,live}*"
    ],
    "terraform-workspace": [
     "{,*[-_./: ]}{prod,production,prd,live}{,[-_./: 0-9]*}",
     "!{,*[-_./: ]}{non,not,no,pre}[-_. ]{prod,prd,live}*"
    ],
    "var-file": [
     "{,*[-_./: ]}{prod,production,prd,live}{,[-_./: 0-9]*}",
     "!{,*[-_./: ]}{non,not,no,pre}[-_. ]{prod,prd,live}*"
    ],
    "gcp-project": [
     "{,*[-_./: ]}{prod,production,prd,live}{,[-_./: 0-9]*}",
     "!{,*[-_./: ]}{non,not,no,pre}[-_. ]{prod,prd,live}*"
    ],
    "azure-subscription": [
     "{,*[-_./: ]}{prod,production,prd,live}{,[-_./: 0-9]*}",
     "!{,*[-_./: ]}{non,not,no,pre}[-_. ]{prod,prd,live}*"
    ],
    "stack": [
     "{,*[-_./: ]}{prod,production,prd,live}{,[-_./: 0-9]*}",
     "!{,*[-_./: ]}{non,not,no,pre}[-_. ]{prod,prd,live}*"
    ],
    "database-host": [
     "{,*[-_./: ]}{prod,production,prd,live}{,[-_./: 0-9]*}",
     "!{,*[-_./: ]}{non,not,no,pre}[-_. ]{prod,prd,live}*"
    ],
    "name": [
     "{,*[-_./: ]}{prod,production,prd,live}{,[-_./: 0-9]*}",
     "!{,*[-_./: ]}{non,not,no,pre}[-_. ]{prod,prd,live}*"
    ],
    "path": [
     "**/{prod,production,prd}/**",
     "**/*[-_.]{prod,production,prd}/**",
     "**/{prod,production,prd}[-_.]*/**",
     "!**/{non,not,no,pre}[-_.]{prod,production,prd}/**",
     "!**/*[-_.]{non,not,no,pre}[-_.]{prod,production,prd}/**"
    ]
   }
  },
  {
   "name": "staging",
   "tier": "staging",
   "from": "preset",
   "signals": {
    "aws-profile": [
     "{,*[-_./: ]}{staging,stage,stg,uat,preprod,pre[-_ ]prod}{,[-_./: 0-9]*}"
    ],
    "kube-context": [
     "{,*[-_./: ]}{staging,stage,stg,uat,preprod,pre[-_ ]prod}{,[-_./: 0-9]*}"
    ],
    "kube-namespace": [
     "{,*[-_./: ]}{staging,stage,stg,uat,preprod,pre[-_ ]prod}{,[-_./: 0-9]*}"
    ],
    "kube-server": [
     "{,*[-_./: ]}{staging,stage,stg,uat,preprod,pre[-_ ]prod}{,[-_./: 0-9]*}"
    ],
    "terraform-workspace": [
     "{,*[-_./: ]}{staging,stage,stg,uat,preprod,pre[-_ ]prod}{,[-_./: 0-9]*}"
    ],
    "var-file": [
     "{,*[-_./: ]}{staging,stage,stg,uat,preprod,pre[-_ ]prod}{,[-_./: 0-9]*}"
    ],
    "gcp-project": [
     "{,*[-_./: ]}{staging,stage,stg,uat,preprod,pre[-_ ]prod}{,[-_./: 0-9]*}"
    ],
    "azure-subscription": [
     "{,*[-_./: ]}{staging,stage,stg,uat,preprod,pre[-_ ]prod}{,[-_./: 0-9]*}"
    ],
    "stack": [
     "{,*[-_./: ]}{staging,stage,stg,uat,preprod,pre[-_ ]prod}{,[-_./: 0-9]*}"
    ],
    "database-host": [
     "{,*[-_./: ]}{staging,stage,stg,uat,preprod,pre[-_ ]prod}{,[-_./: 0-9]*}"
    ],
    "name": [
     "{,*[-_./: ]}{staging,stage,stg,uat,preprod,pre[-_ ]prod}{,[-_./: 0-9]*}"
    ],
    "path": [
     "**/{staging,stage,stg,uat,preprod,pre[-_]prod}/**"
    ]
   }
  },
  {
   "name": "development",
   "tier": "development",
   "from": "preset",
   "signals": {
    "kube-server": [
     "localhost",
     "127.*",
     "0.0.0.0",
     "::1",
     "[[]::1]",
     "kubernetes.docker.internal"
    ],
    "database-host": [
     "localhost",
     "127.*",
     "::1",
     "[[]::1]"
    ]
   }
  }
 ],
 "protect": [],
 "rules": [
  {
   "id": "preset/guard-itself",
   "when": {
    "rule": [
     "guard/own-*"
    ],
    "stage": [
     "act"
    ]
   },
   "unless": {},
   "then": "deny",
   "confirm": "click",
   "needs": [],
   "because": "what holds an agent back is not changed by a command",
   "at": {
    "start": {
     "line": 85,
     "character": 8
    },
    "end": {
     "line": 85,
     "character": 27
    },
    "file": "preset/recommended"
   }
  },
  {
   "id": "preset/wipe",
   "when": {
    "rule": [
     "files/home-or-root",
     "files/disk",
     "*/account-wide"
    ],
    "stage": [
     "act"
    ]
   },
   "unless": {},
   "then": "deny",
   "confirm": "click",
   "needs": [],
   "because": "nothing would be left to restore from",
   "at": {
    "start": {
     "line": 89,
     "character": 8
    },
    "end": {
     "line": 89,
     "character": 19
    },
    "file": "preset/recommended"
   }
  },
  {
   "id": "preset/lasting-loss-in-production",
   "when": {
    "effect": [
     "delete",
     "replace"
    ],
    "undo": [
     "impossible",
     "costly",
     "unknown"
    ],
    "stage": [
     "act"
    ],
    "tier": [
     "production"
    ]
   },
   "unless": {},
   "then": "ask",
   "confirm": "type-name",
   "needs": [],
   "because": "a production resource that is deleted or replaced is an outage",
   "at": {
    "start": {
     "line": 95,
     "character": 8
    },
    "end": {
     "line": 95,
     "character": 41
    },
    "file": "preset/recommended"
   }
  },
  {
   "id": "preset/lasting-loss",
   "when": {
    "effect": [
     "delete",
     "replace"
    ],
    "undo": [
     "impossible",
     "costly",
     "unknown"
    ],
    "stage": [
     "act"
    ]
   },
   "unless": {},
   "then": "ask",
   "confirm": "click",
   "needs": [],
   "because": "this cannot be taken back easily",
   "at": {
    "start": {
     "line": 100,
     "character": 8
    },
    "end": {
     "line": 100,
     "character": 27
    },
    "file": "preset/recommended"
   }
  },
  {
   "id": "preset/rows-lost-in-production",
   "when": {
    "rule": [
     "sql/delete-rows"
    ],
    "reach": [
     "remote"
    ],
    "stage": [
     "act"
    ],
    "tier": [
     "production"
    ]
   },
   "unless": {},
   "then": "ask",
   "confirm": "type-name",
   "needs": [],
   "because": "rows of production that are deleted are only in a backup",
   "at": {
    "start": {
     "line": 106,
     "character": 8
    },
    "end": {
     "line": 106,
     "character": 38
    },
    "file": "preset/recommended"
   }
  },
  {
   "id": "preset/rows-lost-in-an-unknown-place",
   "when": {
    "rule": [
     "sql/delete-rows"
    ],
    "reach": [
     "remote"
    ],
    "stage": [
     "act"
    ],
    "tier": [
     "unknown"
    ]
   },
   "unless": {
    "actor": [
     "person"
    ]
   },
   "then": "ask",
   "confirm": "click",
   "needs": [],
   "because": "others may count on these rows, and this is not known to be development",
   "at": {
    "start": {
     "line": 111,
     "character": 8
    },
    "end": {
     "line": 111,
     "character": 44
    },
    "file": "preset/recommended"
   }
  },
  {
   "id": "preset/removal-in-production",
   "when": {
    "effect": [
     "delete",
     "replace"
    ],
    "reach": [
     "remote"
    ],
    "stage": [
     "act"
    ],
    "tier": [
     "production"
    ]
   },
   "unless": {},
   "then": "ask",
   "confirm": "click",
   "needs": [],
   "because": "others depend on production even while it is put back",
   "at": {
    "start": {
     "line": 118,
     "character": 8
    },
    "end": {
     "line": 118,
     "character": 36
    },
    "file": "preset/recommended"
   }
  },
  {
   "id": "preset/removal-in-an-unknown-place",
   "when": {
    "effect": [
     "delete",
     "replace"
    ],
    "reach": [
     "remote"
    ],
    "stage": [
     "act"
    ],
    "tier": [
     "unknown"
    ]
   },
   "unless": {
    "actor": [
     "person"
    ]
   },
   "then": "ask",
   "confirm": "click",
   "needs": [],
   "because": "others may depend on it, and this is not known to be development",
   "at": {
    "start": {
     "line": 122,
     "character": 8
    },
    "end": {
     "line": 122,
     "character": 42
    },
    "file": "preset/recommended"
   }
  },
  {
   "id": "preset/critical-opening-in-production",
   "when": {
    "effect": [
     "expose",
     "grant",
     "unprotect"
    ],
    "severity": [
     "critical"
    ],
    "stage": [
     "act"
    ],
    "tier": [
     "production"
    ]
   },
   "unless": {},
   "then": "ask",
   "confirm": "type-name",
   "needs": [],
   "because": "this opens production or takes away its last brake",
   "at": {
    "start": {
     "line": 129,
     "character": 8
    },
    "end": {
     "line": 129,
     "character": 45
    },
    "file": "preset/recommended"
   }
  },
  {
   "id": "preset/opening",
   "when": {
    "effect": [
     "expose",
     "grant",
     "unprotect"
    ],
    "stage": [
     "act"
    ]
   },
   "unless": {
    "actor": [
     "person"
    ]
   },
   "then": "ask",
   "confirm": "click",
   "needs": [],
   "because": "more would be open, allowed or unprotected than before",
   "at": {
    "start": {
     "line": 134,
     "character": 8
    },
    "end": {
     "line": 134,
     "character": 22
    },
    "file": "preset/recommended"
   }
  },
  {
   "id": "preset/interruption-in-production",
   "when": {
    "effect": [
     "interrupt"
    ],
    "reach": [
     "remote"
    ],
    "stage": [
     "act"
    ],
    "tier": [
     "production"
    ]
   },
   "unless": {},
   "then": "ask",
   "confirm": "click",
   "needs": [],
   "because": "production would stop answering for a while",
   "at": {
    "start": {
     "line": 141,
     "character": 8
    },
    "end": {
     "line": 141,
     "character": 41
    },
    "file": "preset/recommended"
   }
  },
  {
   "id": "preset/interruption-in-an-unknown-place",
   "when": {
    "effect": [
     "interrupt"
    ],
    "reach": [
     "remote"
    ],
    "stage": [
     "act"
    ],
    "tier": [
     "unknown"
    ]
   },
   "unless": {
    "actor": [
     "person"
    ]
   },
   "then": "ask",
   "confirm": "click",
   "needs": [],
   "because": "others may depend on it, and this is not known to be development",
   "at": {
    "start": {
     "line": 145,
     "character": 8
    },
    "end": {
     "line": 145,
     "character": 47
    },
    "file": "preset/recommended"
   }
  },
  {
   "id": "preset/change-in-production",
   "when": {
    "effect": [
     "create",
     "update"
    ],
    "reach": [
     "remote"
    ],
    "stage": [
     "act"
    ],
    "tier": [
     "production"
    ]
   },
   "unless": {},
   "then": "ask",
   "confirm": "click",
   "needs": [],
   "because": "production would change",
   "at": {
    "start": {
     "line": 152,
     "character": 8
    },
    "end": {
     "line": 152,
     "character": 35
    },
    "file": "preset/recommended"
   }
  },
  {
   "id": "preset/apply-without-a-plan",
   "when": {
    "rule": [
     "terraform/apply",
     "tofu/apply",
     "pulumi/apply",
     "cdktf/apply",
     "cdk/apply",
     "aws/apply",
     "az/apply",
     "gcloud/apply",
     "rain/apply",
     "sam/apply",
     "oci/apply",
     "ibmcloud/apply",
     "doctl/apply",
     "azd/apply",
     "digger/apply",
     "kops/apply",
     "spacelift/apply",
     "terraform/refresh",
     "pulumi/refresh",
     "*/schema-push"
    ],
    "stage": [
     "act"
    ],
    "tier": [
     "production",
     "staging",
     "unknown"
    ]
   },
   "unless": {
    "actor": [
     "person"
    ]
   },
   "then": "ask",
   "confirm": "click",
   "needs": [],
   "because": "nobody has reviewed a plan of what this apply would do",
   "at": {
    "start": {
     "line": 156,
     "character": 8
    },
    "end": {
     "line": 156,
     "character": 35
    },
    "file": "preset/recommended"
   }
  },
  {
   "id": "preset/apply-of-an-unseen-plan",
   "when": {
    "rule": [
     "*/apply-plan"
    ],
    "plan": [
     "unseen"
    ],
    "stage": [
     "act"
    ],
    "tier": [
     "production",
     "staging",
     "unknown"
    ]
   },
   "unless": {
    "actor": [
     "person"
    ]
   },
   "then": "ask",
   "confirm": "click",
   "needs": [],
   "because": "nobody has said yes to this plan yet",
   "at": {
    "start": {
     "line": 186,
     "character": 8
    },
    "end": {
     "line": 186,
     "character": 38
    },
    "file": "preset/recommended"
   }
  },
  {
   "id": "preset/secret-shown",
   "when": {
    "effect": [
     "read-secret"
    ],
    "severity": [
     "medium",
     "high",
     "critical"
    ],
    "stage": [
     "act"
    ]
   },
   "unless": {
    "actor": [
     "person"
    ]
   },
   "then": "ask",
   "confirm": "click",
   "needs": [],
   "because": "a credential would be shown to whoever reads along",
   "at": {
    "start": {
     "line": 193,
     "character": 8
    },
    "end": {
     "line": 193,
     "character": 27
    },
    "file": "preset/recommended"
   }
  },
  {
   "id": "preset/sent-out",
   "when": {
    "effect": [
     "send-out"
    ],
    "stage": [
     "act"
    ]
   },
   "unless": {
    "actor": [
     "person"
    ]
   },
   "then": "ask",
   "confirm": "click",
   "needs": [],
   "because": "something would leave this machine",
   "at": {
    "start": {
     "line": 198,
     "character": 8
    },
    "end": {
     "line": 198,
     "character": 23
    },
    "file": "preset/recommended"
   }
  },
  {
   "id": "preset/foreign-code",
   "when": {
    "effect": [
     "execute"
    ],
    "stage": [
     "act"
    ]
   },
   "unless": {
    "actor": [
     "person"
    ]
   },
   "then": "ask",
   "confirm": "click",
   "needs": [],
   "because": "code would run that nobody here has read",
   "at": {
    "start": {
     "line": 205,
     "character": 8
    },
    "end": {
     "line": 205,
     "character": 27
    },
    "file": "preset/recommended"
   }
  },
  {
   "id": "preset/publish",
   "when": {
    "effect": [
     "publish"
    ],
    "stage": [
     "act"
    ]
   },
   "unless": {
    "actor": [
     "person"
    ]
   },
   "then": "ask",
   "confirm": "click",
   "needs": [],
   "because": "what is published cannot be called back",
   "at": {
    "start": {
     "line": 210,
     "character": 8
    },
    "end": {
     "line": 210,
     "character": 22
    },
    "file": "preset/recommended"
   }
  },
  {
   "id": "preset/work-lost",
   "when": {
    "effect": [
     "lose-work",
     "rewrite-history"
    ],
    "stage": [
     "act"
    ]
   },
   "unless": {
    "actor": [
     "person"
    ]
   },
   "then": "ask",
   "confirm": "click",
   "needs": [],
   "because": "work that exists nowhere else would be lost",
   "at": {
    "start": {
     "line": 217,
     "character": 8
    },
    "end": {
     "line": 217,
     "character": 24
    },
    "file": "preset/recommended"
   }
  },
  {
   "id": "preset/production",
   "when": {
    "effect": [
     "expose",
     "grant",
     "unprotect",
     "send-out",
     "execute",
     "publish",
     "lose-work",
     "rewrite-history"
    ],
    "stage": [
     "act"
    ],
    "tier": [
     "production"
    ]
   },
   "unless": {},
   "then": "ask",
   "confirm": "click",
   "needs": [],
   "because": "this touches production",
   "at": {
    "start": {
     "line": 224,
     "character": 8
    },
    "end": {
     "line": 224,
     "character": 25
    },
    "file": "preset/recommended"
   }
  },
  {
   "id": "preset/secret-shown-in-production",
   "when": {
    "effect": [
     "read-secret"
    ],
    "severity": [
     "medium",
     "high",
     "critical"
    ],
    "stage": [
     "act"
    ],
    "tier": [
     "production"
    ]
   },
   "unless": {},
   "then": "ask",
   "confirm": "click",
   "needs": [],
   "because": "a production credential would be shown",
   "at": {
    "start": {
     "line": 231,
     "character": 8
    },
    "end": {
     "line": 231,
     "character": 41
    },
    "file": "preset/recommended"
   }
  },
  {
   "id": "preset/not-seen-through",
   "when": {
    "stake": [
     "present"
    ]
   },
   "unless": {
    "actor": [
     "person"
    ]
   },
   "then": "ask",
   "confirm": "click",
   "needs": [],
   "because": "what this would do cannot be read from it",
   "at": {
    "start": {
     "line": 237,
     "character": 8
    },
    "end": {
     "line": 237,
     "character": 31
    },
    "file": "preset/recommended"
   }
  },
  {
   "id": "preset/not-seen-through-in-production",
   "when": {
    "stake": [
     "present"
    ],
    "tier": [
     "production"
    ]
   },
   "unless": {},
   "then": "ask",
   "confirm": "click",
   "needs": [],
   "because": "what this would do to production cannot be read from it",
   "at": {
    "start": {
     "line": 242,
     "character": 8
    },
    "end": {
     "line": 242,
     "character": 45
    },
    "file": "preset/recommended"
   }
  },
  {
   "id": "preset/guard-settings",
   "when": {
    "rule": [
     "guard/*"
    ]
   },
   "unless": {
    "actor": [
     "person"
    ]
   },
   "then": "ask",
   "confirm": "click",
   "needs": [],
   "because": "this decides what agents may do",
   "at": {
    "start": {
     "line": 248,
     "character": 8
    },
    "end": {
     "line": 248,
     "character": 29
    },
    "file": "preset/recommended"
   }
  },
  {
   "id": "preset/unprotect-written-in-production",
   "when": {
    "effect": [
     "unprotect"
    ],
    "stage": [
     "write"
    ],
    "tier": [
     "production"
    ]
   },
   "unless": {},
   "then": "ask",
   "confirm": "click",
   "needs": [],
   "because": "without its protection the next apply may delete it",
   "at": {
    "start": {
     "line": 253,
     "character": 8
    },
    "end": {
     "line": 253,
     "character": 46
    },
    "file": "preset/recommended"
   }
  },
  {
   "id": "preset/secret-written",
   "when": {
    "rule": [
     "secrets/literal"
    ]
   },
   "unless": {
    "actor": [
     "person"
    ]
   },
   "then": "ask",
   "confirm": "click",
   "needs": [],
   "because": "a credential in a file is a credential given away",
   "at": {
    "start": {
     "line": 257,
     "character": 8
    },
    "end": {
     "line": 257,
     "character": 29
    },
    "file": "preset/recommended"
   }
  },
  {
   "id": "preset/planted",
   "when": {
    "rule": [
     "planted/*"
    ]
   },
   "unless": {
    "actor": [
     "person"
    ]
   },
   "then": "ask",
   "confirm": "click",
   "needs": [],
   "because": "this would run later without anybody asking for it",
   "at": {
    "start": {
     "line": 262,
     "character": 8
    },
    "end": {
     "line": 262,
     "character": 22
    },
    "file": "preset/recommended"
   }
  },
  {
   "id": "preset/pipeline-gains",
   "when": {
    "rule": [
     "pipeline/*"
    ]
   },
   "unless": {
    "actor": [
     "person"
    ]
   },
   "then": "ask",
   "confirm": "click",
   "needs": [],
   "because": "a pipeline does this from then on without asking anybody",
   "at": {
    "start": {
     "line": 267,
     "character": 8
    },
    "end": {
     "line": 267,
     "character": 29
    },
    "file": "preset/recommended"
   }
  },
  {
   "id": "preset/applied-migration",
   "when": {
    "rule": [
     "sql/migration-rewritten"
    ],
    "severity": [
     "high",
     "critical"
    ],
    "stage": [
     "write"
    ]
   },
   "unless": {
    "actor": [
     "person"
    ]
   },
   "then": "ask",
   "confirm": "click",
   "needs": [],
   "because": "databases that ran it are not changed by what it says now",
   "at": {
    "start": {
     "line": 272,
     "character": 8
    },
    "end": {
     "line": 272,
     "character": 32
    },
    "file": "preset/recommended"
   }
  }
 ],
 "freeze": [],
 "budget": [],
 "tests": [
  {
   "run": "ls -la",
   "in": null,
   "expect": {
    "verdict": "allow"
   },
   "at": {
    "start": {
     "line": 279,
     "character": 9
    },
    "end": {
     "line": 279,
     "character": 15
    }
   }
  },
  {
   "run": "git status",
   "in": null,
   "expect": {
    "verdict": "allow"
   },
   "at": {
    "start": {
     "line": 281,
     "character": 9
    },
    "end": {
     "line": 281,
     "character": 19
    }
   }
  },
  {
   "run": "npm test",
   "in": null,
   "expect": {
    "verdict": "allow"
   },
   "at": {
    "start": {
     "line": 283,
     "character": 9
    },
    "end": {
     "line": 283,
     "character": 17
    }
   }
  },
  {
   "run": "terraform plan",
   "in": "production",
   "expect": {
    "verdict": "allow"
   },
   "at": {
    "start": {
     "line": 285,
     "character": 9
    },
    "end": {
     "line": 285,
     "character": 23
    }
   }
  },
  {
   "run": "kubectl get pods",
   "in": "production",
   "expect": {
    "verdict": "allow"
   },
   "at": {
    "start": {
     "line": 288,
     "character": 9
    },
    "end": {
     "line": 288,
     "character": 25
    }
   }
  },
  {
   "run": "rm -rf node_modules",
   "in": null,
   "expect": {
    "verdict": "allow"
   },
   "at": {
    "start": {
     "line": 291,
     "character": 9
    },
    "end": {
     "line": 291,
     "character": 28
    }
   }
  },
  {
   "run": "rm -rf ~",
   "in": null,
   "expect": {
    "verdict": "deny",
    "rule": "preset/wipe"
   },
   "at": {
    "start": {
     "line": 293,
     "character": 9
    },
    "end": {
     "line": 293,
     "character": 17
    }
   }
  },
  {
   "run": "aws cloudformation delete-stack --stack-name ce-api",
   "in": "production",
   "expect": {
    "verdict": "ask",
    "confirm": "type-name",
    "rule": "preset/lasting-loss-in-production"
   },
   "at": {
    "start": {
     "line": 295,
     "character": 9
    },
    "end": {
     "line": 295,
     "character": 60
    }
   }
  },
  {
   "run": "aws cloudformation delete-stack --stack-name ce-api",
   "in": "development",
   "expect": {
    "verdict": "ask",
    "confirm": "click",
    "rule": "preset/lasting-loss"
   },
   "at": {
    "start": {
     "line": 298,
     "character": 9
    },
    "end": {
     "line": 298,
     "character": 60
    }
   }
  },
  {
   "run": "terraform destroy -auto-approve",
   "in": "production",
   "expect": {
    "verdict": "ask",
    "confirm": "type-name"
   },
   "at": {
    "start": {
     "line": 301,
     "character": 9
    },
    "end": {
     "line": 301,
     "character": 40
    }
   }
  },
  {
   "run": "git push --force origin main",
   "in": null,
   "expect": {
    "verdict": "ask",
    "rule": "preset/work-lost"
   },
   "at": {
    "start": {
     "line": 304,
     "character": 9
    },
    "end": {
     "line": 304,
     "character": 37
    }
   }
  }
 ],
 "lock": []
}),
strict: () => ({
 "from": "preset",
 "file": "preset/strict",
 "digest": "de787198bca60e31c2dd885713acd43c7f1cb453d50a425fadd3a3e2ee4d42cb",
 "enforce": true,
 "extends": [
  "recommended"
 ],
 "environments": [],
 "protect": [],
 "rules": [
  {
   "id": "preset/strict-written",
   "when": {
    "stage": [
     "write"
    ],
    "severity": [
     "low",
     "medium",
     "high",
     "critical"
    ]
   },
   "unless": {
    "actor": [
     "person"
    ]
   },
   "then": "ask",
   "confirm": "click",
   "needs": [],
   "because": "applying this file would do more than ordinary work",
   "at": {
    "start": {
     "line": 6,
     "character": 8
    },
    "end": {
     "line": 6,
     "character": 29
    },
    "file": "preset/strict"
   }
  },
  {
   "id": "preset/strict-removal",
   "when": {
    "effect": [
     "delete",
     "replace"
    ],
    "reach": [
     "remote"
    ],
    "stage": [
     "act"
    ]
   },
   "unless": {
    "actor": [
     "person"
    ]
   },
   "then": "ask",
   "confirm": "click",
   "needs": [],
   "because": "others share what would be removed",
   "at": {
    "start": {
     "line": 11,
     "character": 8
    },
    "end": {
     "line": 11,
     "character": 29
    },
    "file": "preset/strict"
   }
  },
  {
   "id": "preset/strict-interruption",
   "when": {
    "effect": [
     "interrupt"
    ],
    "reach": [
     "remote"
    ],
    "stage": [
     "act"
    ]
   },
   "unless": {
    "actor": [
     "person"
    ]
   },
   "then": "ask",
   "confirm": "click",
   "needs": [],
   "because": "others share what would stop",
   "at": {
    "start": {
     "line": 16,
     "character": 8
    },
    "end": {
     "line": 16,
     "character": 34
    },
    "file": "preset/strict"
   }
  },
  {
   "id": "preset/strict-change",
   "when": {
    "effect": [
     "create",
     "update"
    ],
    "reach": [
     "remote"
    ],
    "stage": [
     "act"
    ],
    "tier": [
     "staging",
     "unknown"
    ]
   },
   "unless": {
    "actor": [
     "person"
    ]
   },
   "then": "ask",
   "confirm": "click",
   "needs": [],
   "because": "others share what would change",
   "at": {
    "start": {
     "line": 21,
     "character": 8
    },
    "end": {
     "line": 21,
     "character": 28
    },
    "file": "preset/strict"
   }
  },
  {
   "id": "preset/strict-secret",
   "when": {
    "effect": [
     "read-secret"
    ],
    "stage": [
     "act"
    ]
   },
   "unless": {
    "actor": [
     "person"
    ]
   },
   "then": "ask",
   "confirm": "click",
   "needs": [],
   "because": "a credential would be read",
   "at": {
    "start": {
     "line": 26,
     "character": 8
    },
    "end": {
     "line": 26,
     "character": 28
    },
    "file": "preset/strict"
   }
  },
  {
   "id": "preset/strict-not-seen-through",
   "when": {
    "stake": [
     "possible",
     "present"
    ]
   },
   "unless": {
    "actor": [
     "person"
    ]
   },
   "then": "ask",
   "confirm": "click",
   "needs": [],
   "because": "this may reach infrastructure and cannot be seen through",
   "at": {
    "start": {
     "line": 31,
     "character": 8
    },
    "end": {
     "line": 31,
     "character": 38
    },
    "file": "preset/strict"
   }
  }
 ],
 "freeze": [],
 "budget": [],
 "tests": [
  {
   "run": "git status",
   "in": null,
   "expect": {
    "verdict": "allow"
   },
   "at": {
    "start": {
     "line": 38,
     "character": 9
    },
    "end": {
     "line": 38,
     "character": 19
    }
   }
  },
  {
   "run": "npm test",
   "in": null,
   "expect": {
    "verdict": "allow"
   },
   "at": {
    "start": {
     "line": 40,
     "character": 9
    },
    "end": {
     "line": 40,
     "character": 17
    }
   }
  },
  {
   "run": "kubectl delete pod web-0",
   "in": "staging",
   "expect": {
    "verdict": "ask",
    "rule": "preset/strict-removal"
   },
   "at": {
    "start": {
     "line": 42,
     "character": 9
    },
    "end": {
     "line": 42,
     "character": 33
    }
   }
  },
  {
   "run": "some-unknown-deployer --now",
   "in": null,
   "expect": {
    "verdict": "ask",
    "rule": "preset/strict-not-seen-through"
   },
   "at": {
    "start": {
     "line": 45,
     "character": 9
    },
    "end": {
     "line": 45,
     "character": 36
    }
   }
  }
 ],
 "lock": []
}),
};
