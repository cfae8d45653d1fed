"""Starts the stand-in of AWS with the one kind of resource of template.yaml that it does not know: managed login's look.

It is made and deleted by name alone: nothing of it can be seen.
"""
from ministack.app import main
from ministack.services.cloudformation.provisioners import _RESOURCE_HANDLERS

BRANDING = "AWS::Cognito::ManagedLoginBranding"

if BRANDING in _RESOURCE_HANDLERS:
    raise SystemExit(f"the stand-in knows {BRANDING} by now: take it out of here")
_RESOURCE_HANDLERS[BRANDING] = {
    "create": lambda logical_id, properties, stack: (f"{properties['UserPoolId']}|{logical_id}", {}),
    "delete": lambda physical_id, properties: None,
}
main()
