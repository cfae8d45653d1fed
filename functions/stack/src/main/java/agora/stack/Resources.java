package agora.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects each resource of the template into the record that says what it is. */
final class Resources {
  final List<Function> functions = new ArrayList<>();
  final List<Route> routes = new ArrayList<>();
  final List<Table> tables = new ArrayList<>();
  final List<Queue> queues = new ArrayList<>();
  final List<QueueMapping> queueMappings = new ArrayList<>();
  final List<StreamMapping> streams = new ArrayList<>();
  final List<Schedule> schedules = new ArrayList<>();
  final List<Rule> rules = new ArrayList<>();
  final List<Secret> secrets = new ArrayList<>();
  final List<Bucket> buckets = new ArrayList<>();
  final List<String> identities = new ArrayList<>();
  final Map<String, Set<String>> configurationSets = new LinkedHashMap<>();
  final Map<String, Set<String>> suppressed = new LinkedHashMap<>();
  final Set<String> scheduleGroups = new HashSet<>(Set.of("default"));
  final Set<String> roles = new HashSet<>();
  final Map<String, List<String>> topics = new LinkedHashMap<>();
  final Map<String, Set<String>> pools = new LinkedHashMap<>();

  private final Intrinsics intrinsics;
  private final Names names;
  private final FunctionReader functionReader;

  Resources(
      Intrinsics intrinsics, Names names, @Nullable Path folder, Map<String, Object> globals) {
    this.intrinsics = intrinsics;
    this.names = names;
    this.functionReader = new FunctionReader(names, folder == null ? Path.of("") : folder, globals);
  }

  void add(String id, String type, Map<String, Object> raw) {
    Object resolved =
        intrinsics.resolve(
            type.equals("AWS::Serverless::Function") ? functionReader.withGlobals(raw) : raw, id);
    switch (type) {
      case "AWS::Serverless::Function" -> functionReader.read(id, resolved, this);
      case "AWS::Serverless::HttpApi" -> checkApi(id, resolved);
      case "AWS::DynamoDB::Table" -> tables.add(TableReader.read(id, names, resolved));
      case "AWS::SQS::Queue" -> queues.add(queue(id, resolved));
      case "AWS::Events::Rule" -> rules.add(rule(id, resolved));
      case "AWS::Scheduler::ScheduleGroup" -> scheduleGroups.add(names.name(id));
      case "AWS::IAM::Role" -> roles.add(names.attribute(id, "Arn", id));
      case "AWS::SecretsManager::Secret" -> secrets.add(secret(id, resolved));
      case "AWS::S3::Bucket" -> buckets.add(bucket(id, resolved));
      case "AWS::SES::EmailIdentity" ->
          identities.add(Values.map(resolved, id).getOrDefault("EmailIdentity", "").toString());
      case "AWS::SES::ConfigurationSet" -> configurationSet(id, resolved);
      case "AWS::SES::ConfigurationSetEventDestination" -> eventDestination(id, resolved);
      case "AWS::SNS::Topic" -> topics.put(names.ref(id, id), subscribers(id, resolved));
      case "AWS::Cognito::UserPool" -> groups(names.ref(id, id));
      case "AWS::Cognito::UserPoolGroup" -> group(id, resolved);
      case "AWS::Cognito::UserPoolClient" -> {}
      default ->
          throw new TemplateException("%s is a %s, which is not supported.".formatted(id, type));
    }
  }

  private static void checkApi(String id, Object resolved) {
    Properties.of(
        id,
        resolved,
        Set.of(
            "Name",
            "Description",
            "StageName",
            "DisableExecuteApiEndpoint",
            "DefaultRouteSettings",
            "RouteSettings",
            "AccessLogSettings",
            "Auth",
            "Tags",
            "FailOnWarnings"));
  }

  private Queue queue(String id, Object resolved) {
    Properties properties =
        Properties.of(
            id,
            resolved,
            Set.of(
                "QueueName",
                "VisibilityTimeout",
                "DelaySeconds",
                "MessageRetentionPeriod",
                "MaximumMessageSize",
                "ReceiveMessageWaitTimeSeconds",
                "RedrivePolicy",
                "RedriveAllowPolicy",
                "SqsManagedSseEnabled",
                "KmsMasterKeyId",
                "Tags"));
    Properties redrive =
        properties.in("RedrivePolicy", Set.of("deadLetterTargetArn", "maxReceiveCount"));
    return new Queue(
        id,
        names.name(id),
        names.ref(id, id),
        names.attribute(id, "Arn", id),
        properties.seconds("VisibilityTimeout", 30),
        properties.seconds("DelaySeconds", 0),
        properties.seconds("MessageRetentionPeriod", 345_600),
        redrive.maybe("deadLetterTargetArn"),
        redrive.number("maxReceiveCount", Integer.MAX_VALUE));
  }

  private Rule rule(String id, Object resolved) {
    Properties properties =
        Properties.of(
            id,
            resolved,
            Set.of("Name", "Description", "EventPattern", "State", "Targets", "EventBusName"));
    if (!properties.text("EventBusName", "default").equals("default")) {
      throw new TemplateException(
          "%s is on the bus %s, and only the default bus is supported."
              .formatted(id, properties.text("EventBusName")));
    }
    List<Rule.Target> targets = new ArrayList<>();
    for (Object each : properties.list("Targets")) {
      Properties target =
          Properties.of(
              id + ".Targets", each, Set.of("Id", "Arn", "DeadLetterConfig", "RetryPolicy"));
      targets.add(
          new Rule.Target(
              target.text("Id"),
              target.text("Arn"),
              target.in("DeadLetterConfig", Set.of("Arn")).maybe("Arn")));
    }
    Map<String, Object> pattern =
        Values.map(properties.values().get("EventPattern"), id + ".EventPattern");
    if (pattern.isEmpty()) {
      throw new TemplateException(
          "%s has no EventPattern: a schedule belongs in a ScheduleV2 event.".formatted(id));
    }
    EventPatterns.check(pattern, id);
    return new Rule(id, names.attribute(id, "Arn", id), pattern, targets);
  }

  private Secret secret(String id, Object resolved) {
    Properties properties =
        Properties.of(
            id,
            resolved,
            Set.of("Name", "Description", "SecretString", "GenerateSecretString", "Tags"));
    Properties generate =
        properties.in(
            "GenerateSecretString",
            Set.of(
                "SecretStringTemplate",
                "GenerateStringKey",
                "PasswordLength",
                "ExcludePunctuation"));
    return new Secret(
        id,
        names.name(id),
        names.attribute(id, "Arn", id),
        properties.maybe("SecretString"),
        generate.maybe("SecretStringTemplate"),
        generate.maybe("GenerateStringKey"),
        generate.number("PasswordLength", 32),
        !generate.truth("ExcludePunctuation"));
  }

  private Bucket bucket(String id, Object resolved) {
    Properties properties =
        Properties.of(
            id,
            resolved,
            Set.of(
                "BucketName",
                "BucketEncryption",
                "LifecycleConfiguration",
                "OwnershipControls",
                "PublicAccessBlockConfiguration",
                "VersioningConfiguration",
                "Tags"));
    int days = 0;
    for (Object each : properties.in("LifecycleConfiguration", Set.of("Rules")).list("Rules")) {
      Properties rule =
          Properties.of(
              id + ".LifecycleConfiguration",
              each,
              Set.of("Id", "Status", "ExpirationInDays", "AbortIncompleteMultipartUpload"));
      days = rule.number("ExpirationInDays", days);
    }
    return new Bucket(id, names.name(id), names.attribute(id, "Arn", id), days);
  }

  private static List<String> subscribers(String id, Object resolved) {
    List<String> addresses = new ArrayList<>();
    for (Object each :
        Properties.of(id, resolved, Set.of("TopicName", "DisplayName", "Subscription", "Tags"))
            .list("Subscription")) {
      addresses.add(
          Properties.of(id + ".Subscription", each, Set.of("Protocol", "Endpoint"))
              .text("Endpoint"));
    }
    return addresses;
  }

  private Set<String> groups(String pool) {
    return pools.computeIfAbsent(pool, _ -> new LinkedHashSet<>());
  }

  private void group(String id, Object resolved) {
    Properties group =
        Properties.of(id, resolved, Set.of("UserPoolId", "GroupName", "Description"));
    groups(group.text("UserPoolId")).add(names.name(id));
  }

  private void configurationSet(String id, Object resolved) {
    Properties properties =
        Properties.of(
            id,
            resolved,
            Set.of(
                "Name",
                "ReputationOptions",
                "SuppressionOptions",
                "SendingOptions",
                "DeliveryOptions",
                "VdmOptions",
                "Tags"));
    configurationSets.putIfAbsent(names.name(id), new LinkedHashSet<>());
    Set<String> reasons = new LinkedHashSet<>();
    properties
        .in("SuppressionOptions", Set.of("SuppressedReasons"))
        .list("SuppressedReasons")
        .forEach(each -> reasons.add(each.toString()));
    suppressed.put(names.name(id), reasons);
  }

  private void eventDestination(String id, Object resolved) {
    Properties properties =
        Properties.of(id, resolved, Set.of("ConfigurationSetName", "EventDestination"));
    Properties destination =
        properties.in(
            "EventDestination",
            Set.of("Name", "Enabled", "MatchingEventTypes", "EventBridgeDestination"));
    if (destination.truth("Enabled")) {
      Set<String> types =
          configurationSets.computeIfAbsent(
              properties.text("ConfigurationSetName"), name -> new LinkedHashSet<>());
      destination.list("MatchingEventTypes").forEach(each -> types.add(each.toString()));
    }
  }
}
