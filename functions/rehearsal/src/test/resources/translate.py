"""Prints the CloudFormation template that SAM makes of template.yaml, as JSON.

Usage: translate.py TEMPLATE [NAME=VALUE ...]. A function's zip is named by its path: S3Bucket "zips", S3Key the CodeUri.
"""
import json
import sys

from samtranslator.parser.parser import Parser
from samtranslator.translator.translator import Translator
from samtranslator.yaml_helper import yaml_parse


def main() -> None:
    with open(sys.argv[1], encoding="utf-8") as file:
        template = json.loads(json.dumps(yaml_parse(file.read()), default=str))
    parameters = dict(argument.split("=", 1) for argument in sys.argv[2:])
    for resource in template["Resources"].values():
        code = resource.get("Properties", {}).get("CodeUri")
        if isinstance(code, str):
            resource["Properties"]["CodeUri"] = {"Bucket": "zips", "Key": code}
    values = {
        "AWS::Region": "eu-north-1",
        "AWS::AccountId": "000000000000",
        "AWS::Partition": "aws",
        "AWS::StackName": "agora",
    }
    translated = Translator({}, Parser()).translate(template, values | parameters)
    json.dump(translated, sys.stdout, indent=1)


main()
