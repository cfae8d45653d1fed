package agora.stack;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * What {@code Ref} and {@code GetAtt} give for each resource: names, ids and ARNs as AWS would form
 * them.
 */
final class Names {
  static final String ACCOUNT = "000000000000";
  static final String REGION = "eu-north-1";
  static final String STACK = "agora";

  private static final Map<String, String> PSEUDO =
      Map.of(
          "AWS::AccountId",
          ACCOUNT,
          "AWS::Region",
          REGION,
          "AWS::Partition",
          "aws",
          "AWS::StackName",
          STACK,
          "AWS::URLSuffix",
          "amazonaws.com",
          "AWS::StackId",
          "arn:aws:cloudformation:"
              + REGION
              + ":"
              + ACCOUNT
              + ":stack/"
              + STACK
              + "/00000000-0000-0000-0000-000000000000");

  private final Map<String, Map<String, Object>> resources;
  private final String base;
  private final BiFunction<Object, String, String> resolver;
  private final Map<String, String> physical = new HashMap<>();

  /**
   * @param resources the declared resources that exist, by logical id
   * @param base the address of the server that plays AWS, without a final slash
   * @param resolver resolves a name property to text
   */
  Names(
      Map<String, Map<String, Object>> resources,
      String base,
      BiFunction<Object, String, String> resolver) {
    this.resources = resources;
    this.base = base;
    this.resolver = resolver;
  }

  String ref(String id, String where) {
    String pseudo = PSEUDO.get(id);
    if (pseudo != null) {
      return pseudo;
    }
    if (id.endsWith(".Alias")) { // SAM's reference to what AutoPublishAlias makes
      return attribute(id.substring(0, id.length() - ".Alias".length()), "Arn", where) + ":live";
    }
    return switch (type(id, where)) {
      case "AWS::SQS::Queue" -> base + "/" + ACCOUNT + "/" + name(id);
      case "AWS::SecretsManager::Secret", "AWS::SNS::Topic" -> attribute(id, "Arn", where);
      case "AWS::Serverless::HttpApi", "AWS::ApiGatewayV2::Api" ->
          "local" + id.toLowerCase(java.util.Locale.ROOT);
      case "AWS::Lambda::Alias" -> arn("lambda", "function:" + name(id));
      case "AWS::Cognito::UserPool" -> REGION + "_" + id;
      case "AWS::Cognito::UserPoolClient" -> "client" + id.toLowerCase(java.util.Locale.ROOT);
      default -> name(id);
    };
  }

  String attribute(String id, String attribute, String where) {
    String type = type(id, where);
    String name = name(id);
    return switch (type + "." + attribute) {
      case "AWS::Serverless::Function.Arn", "AWS::Lambda::Function.Arn" ->
          arn("lambda", "function:" + name);
      case "AWS::Lambda::Version.Version" -> "1";
      case "AWS::CloudWatch::Alarm.Arn" -> arn("cloudwatch", "alarm:" + name);
      case "AWS::DynamoDB::Table.Arn" -> arn("dynamodb", "table/" + name);
      case "AWS::DynamoDB::Table.StreamArn" ->
          arn("dynamodb", "table/" + name + "/stream/2026-01-01T00:00:00.000");
      case "AWS::S3::Bucket.Arn" -> "arn:aws:s3:::" + name;
      case "AWS::SQS::Queue.Arn" -> arn("sqs", name);
      case "AWS::SQS::Queue.QueueName" -> name;
      case "AWS::SQS::Queue.QueueUrl" -> ref(id, where);
      case "AWS::Scheduler::ScheduleGroup.Arn" -> arn("scheduler", "schedule-group/" + name);
      case "AWS::IAM::Role.Arn" -> "arn:aws:iam::" + ACCOUNT + ":role/" + name;
      case "AWS::Events::Rule.Arn" -> arn("events", "rule/" + name);
      case "AWS::SecretsManager::Secret.Arn", "AWS::SecretsManager::Secret.Id" ->
          arn("secretsmanager", "secret:" + name + "-AbCdEf");
      case "AWS::Cognito::UserPool.Arn" -> arn("cognito-idp", "userpool/" + ref(id, where));
      case "AWS::Cognito::UserPool.ProviderURL" ->
          "https://cognito-idp.%s.amazonaws.com/%s".formatted(REGION, ref(id, where));
      case "AWS::Logs::LogGroup.Arn" -> arn("logs", "log-group:" + name + ":*");
      case "AWS::SNS::Topic.Arn", "AWS::SNS::Topic.TopicArn" -> arn("sns", name);
      case "AWS::Serverless::HttpApi.ApiEndpoint" -> base;
      default ->
          throw new TemplateException(
              "%s asks for %s.%s, which is not supported.".formatted(where, id, attribute));
    };
  }

  /** The name that AWS would give the resource, or the one that the template asks for. */
  String name(String id) {
    String known = physical.get(id);
    if (known != null) {
      return known;
    }
    Map<String, Object> resource = resources.getOrDefault(id, Map.of());
    Map<String, Object> properties = Values.map(resource.get("Properties"), id);
    String property =
        switch (String.valueOf(resource.get("Type"))) {
          case "AWS::Serverless::Function", "AWS::Lambda::Function", "AWS::Lambda::Alias" ->
              "FunctionName";
          case "AWS::DynamoDB::Table" -> "TableName";
          case "AWS::SQS::Queue" -> "QueueName";
          case "AWS::IAM::Role" -> "RoleName";
          case "AWS::S3::Bucket" -> "BucketName";
          case "AWS::SES::EmailIdentity" -> "EmailIdentity";
          case "AWS::Cognito::UserPoolGroup" -> "GroupName";
          case "AWS::Events::Rule",
              "AWS::Scheduler::ScheduleGroup",
              "AWS::SES::ConfigurationSet",
              "AWS::SecretsManager::Secret" ->
              "Name";
          default -> "";
        };
    Object wanted = properties.get(property);
    String name = wanted == null ? STACK + "-" + id : resolver.apply(wanted, id);
    if ("AWS::S3::Bucket".equals(resource.get("Type"))) {
      name = name.toLowerCase(java.util.Locale.ROOT); // as S3 wants it
    }
    if ("AWS::Lambda::Alias".equals(resource.get("Type"))) {
      name += ":" + properties.get("Name");
    }
    physical.put(id, name);
    return name;
  }

  private String type(String id, String where) {
    Map<String, Object> resource = resources.get(id);
    if (resource == null) {
      throw new TemplateException(
          "%s names %s, which is neither a parameter nor a resource of this stack."
              .formatted(where, id));
    }
    return String.valueOf(resource.get("Type"));
  }

  private static String arn(String service, String rest) {
    return "arn:aws:" + service + ":" + REGION + ":" + ACCOUNT + ":" + rest;
  }
}
