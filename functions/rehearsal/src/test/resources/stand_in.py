"""Starts the stand-in of AWS with what template.yaml asks of CloudFormation and the stand-in does not know.

That is managed login's look, which is made and deleted by name alone, and the DNS records of an SES identity's DKIM.
"""
from ministack.app import main
from ministack.services.cloudformation.provisioners import _RESOURCE_HANDLERS

BRANDING = "AWS::Cognito::ManagedLoginBranding"
IDENTITY = _RESOURCE_HANDLERS["AWS::SES::EmailIdentity"]


def with_records(make):
    def made(*arguments):
        domain, attributes = make(*arguments)
        records = {}
        for n in "123":
            records[f"DkimDNSTokenName{n}"] = f"token{n}._domainkey.{domain}"
            records[f"DkimDNSTokenValue{n}"] = f"token{n}.dkim.amazonses.com"
        return domain, records | attributes  # the stand-in's own win, once it has them

    return made


if BRANDING in _RESOURCE_HANDLERS:
    raise SystemExit(f"the stand-in knows {BRANDING} by now: take it out of here")
_RESOURCE_HANDLERS[BRANDING] = {
    "create": lambda logical_id, properties, stack: (f"{properties['UserPoolId']}|{logical_id}", {}),
    "delete": lambda physical_id, properties: None,
}
IDENTITY["create"] = with_records(IDENTITY["create"])
IDENTITY["update"] = with_records(IDENTITY["update"])
main()
