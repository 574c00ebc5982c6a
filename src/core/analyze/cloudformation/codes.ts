import { cloudformationLossOf } from '../../facts/cloudformationLosses';
import type { ChangeCode } from '../../model/finding';
import type { Resource } from './template';

const network =
  /^EC2::(?:VPC|Subnet|SubnetRouteTableAssociation|Route|RouteTable|InternetGateway|VPCGatewayAttachment|EgressOnlyInternetGateway|NatGateway|VPCPeeringConnection|VPCCidrBlock|SubnetCidrBlock|VPNConnection|VPNConnectionRoute|VPNGateway|CustomerGateway|TransitGateway\w*|VPCEndpoint|NetworkInterface|ClientVpn\w+|LocalGatewayRoute\w*)$|^DirectConnect::|^NetworkManager::|^RAM::ResourceShare$/;
const balancer = /^ElasticLoadBalancing(?:V2)?::LoadBalancer$/;
const filter =
  /^(?:WAF|WAFRegional|WAFv2)::\w+|^Shield::|^NetworkFirewall::(?:Firewall|FirewallPolicy|RuleGroup)$|^ApiGateway(?:V2)?::Authorizer$/;
const zone = /^Route53::(?:HostedZone|RecordSet|RecordSetGroup)$/;
const keys = /KmsKey|KMSKey|^StorageEncrypted|Encrypt|^SSESpecification/;

/** What a removal of the resource is an instance of; undefined for what holds nothing and carries no traffic. */
export function removalCode(resource: Resource): ChangeCode | undefined {
  if (zone.test(resource.kind)) return 'NX07';
  if (network.test(resource.kind)) return 'NX08';
  if (filter.test(resource.kind)) return 'NX06';
  return balancer.test(resource.kind) ? 'NX09' : cloudformationLossOf(resource.type) === null ? undefined : 'X01';
}

/** What a replacement because of `path` is an instance of. */
export function replacementCode(resource: Resource, path: string): ChangeCode {
  if (zone.test(resource.kind)) return 'NX07';
  if (network.test(resource.kind)) return 'NX08';
  if (balancer.test(resource.kind)) return 'NX09';
  const holdsData = cloudformationLossOf(resource.type) !== null;
  if (holdsData) return keys.test(path) ? 'X12' : 'X02';
  return 'CF01';
}
