package agora.testkit.recorder;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.core.SdkPojo;

/**
 * What IAM asks for, call by call, as the Service Authorization Reference lists it: actions that
 * are named unlike the operation, transactions that need the actions of their parts, and calls that
 * need more than one resource. An operation that isn't known here needs {@code unknown}, which no
 * policy grants: so a new call is noticed, and added.
 */
final class Needs {
  private static final String UNKNOWN = "unknown";

  /** The account and the region that the tests' template is resolved for. */
  private static final String PLACE = "eu-north-1:000000000000:";

  /** Whoever a mail goes to, verified in the sandbox. */
  static final String RECIPIENT = "anyone@recipients.invalid";

  private Needs() {}

  /** The needs of a request of the SDK. */
  static List<Need> of(SdkPojo request) {
    String service =
        request.getClass().getPackageName().replaceAll("^.*\\.services\\.([a-z0-9]+)\\..*$", "$1");
    String operation = request.getClass().getSimpleName().replaceFirst("Request$", "");
    return switch (service) {
      case "dynamodb" -> dynamodb(operation, request);
      case "sqs" -> List.of(sqs(operation, request));
      case "sesv2" -> ses(operation, request);
      case "scheduler" -> scheduler(operation, request);
      case "secretsmanager" ->
          List.of(new Need("secretsmanager:" + operation, Fields.text(request, "SecretId")));
      case "s3" -> s3(operation, request);
      case "sns" -> List.of(new Need("sns:" + operation, Fields.text(request, "TopicArn")));
      case "lambda" -> List.of(invoke(request));
      case "cognitoidentityprovider" -> cognito(operation, request);
      default -> List.of(new Need(service + ":" + operation, UNKNOWN));
    };
  }

  private static String arn(String service, String rest) {
    return rest.startsWith("arn:") ? rest : "arn:aws:" + service + ":" + PLACE + rest;
  }

  private static String table(String name) {
    return name.startsWith("arn:") ? name : arn("dynamodb", "table/" + name);
  }

  private static List<Need> dynamodb(String operation, SdkPojo request) {
    return switch (operation) {
      case "TransactWriteItems", "TransactGetItems" -> transaction(request);
      case "BatchGetItem", "BatchWriteItem" ->
          Fields.map(request, "RequestItems").keySet().stream()
              .map(name -> new Need("dynamodb:" + operation, table(name.toString())))
              .toList();
      case "ListTables" -> List.of(new Need("dynamodb:ListTables", "*"));
      default -> {
        String index = Fields.text(request, "IndexName");
        String table = Fields.text(request, "TableName");
        yield List.of(
            new Need(
                "dynamodb:" + operation,
                table.isEmpty()
                    ? UNKNOWN
                    : table(table) + (index.isEmpty() ? "" : "/index/" + index)));
      }
    };
  }

  /** A transaction has no action of its own: IAM asks for those of its parts. */
  private static List<Need> transaction(SdkPojo request) {
    List<Need> needs = new ArrayList<>();
    for (SdkPojo item : Fields.pojos(request, "TransactItems")) {
      for (String part : List.of("Put", "Update", "Delete", "ConditionCheck", "Get")) {
        Fields.pojo(item, part)
            .ifPresent(
                each ->
                    needs.add(
                        new Need(
                            "dynamodb:" + part + "Item", table(Fields.text(each, "TableName")))));
      }
    }
    return needs;
  }

  private static Need sqs(String operation, SdkPojo request) {
    String url = Fields.text(request, "QueueUrl");
    String path = url.isEmpty() ? "" : URI.create(url).getPath();
    return new Need(
        "sqs:" + operation.replaceFirst("Batch$", ""),
        url.isEmpty() ? UNKNOWN : arn("sqs", path.substring(path.lastIndexOf('/') + 1)));
  }

  /**
   * SES asks for the sender's identity and for the configuration set, and in the sandbox for the
   * recipient's identity too (here one for all: {@link #RECIPIENT}). A condition sees the sender of
   * a mail to one, and nothing of a bulk one. Its second API still checks the actions of the first:
   * a raw mail needs {@code SendRawEmail} too, a bulk one {@code SendBulkTemplatedEmail}
   * (https://anymail.dev/en/stable/esps/amazon_ses/#iam-permissions). Which template an inline one
   * counts as is written nowhere; that {@code template/*} is enough could not be verified without
   * an account.
   */
  private static List<Need> ses(String operation, SdkPojo request) {
    if (!operation.startsWith("Send")) {
      String identity = Fields.text(request, "EmailIdentity");
      String set = Fields.text(request, "ConfigurationSetName");
      return List.of(
          new Need(
              "ses:" + operation,
              !identity.isEmpty()
                  ? arn("ses", "identity/" + identity)
                  : set.isEmpty() ? "*" : arn("ses", "configuration-set/" + set)));
    }
    List<String> resources = new ArrayList<>();
    String from = Fields.text(request, "FromEmailAddress").replaceFirst(">\\s*$", "");
    resources.add(
        arn("ses", "identity/" + from.substring(from.indexOf('@') + 1).toLowerCase(Locale.ROOT)));
    String set = Fields.text(request, "ConfigurationSetName");
    if (!set.isEmpty()) {
      resources.add(arn("ses", "configuration-set/" + set));
    }
    boolean bulk = operation.equals("SendBulkEmail");
    List<String> actions = new ArrayList<>(List.of("ses:" + operation));
    if (bulk) {
      actions.add("ses:SendBulkTemplatedEmail");
      resources.add(arn("ses", "template/*"));
    } else if (Fields.pojo(request, "Content").flatMap(c -> Fields.pojo(c, "Raw")).isPresent()) {
      actions.add("ses:SendRawEmail");
    } else if (Fields.pojo(request, "Content")
        .flatMap(c -> Fields.pojo(c, "Template"))
        .isPresent()) {
      actions.add("ses:SendTemplatedEmail");
    }
    if (!bulk) {
      resources.add(arn("ses", "identity/" + RECIPIENT));
    }
    Map<String, String> seen =
        bulk ? Map.of() : Map.of("ses:FromAddress", from.substring(from.indexOf('<') + 1));
    return actions.stream()
        .flatMap(action -> resources.stream().map(resource -> new Need(action, resource, seen)))
        .toList();
  }

  /** Who makes a schedule hands its role to Scheduler, and must be allowed to. */
  private static List<Need> scheduler(String operation, SdkPojo request) {
    String name = Fields.text(request, "Name");
    String group = Fields.text(request, "GroupName");
    List<Need> needs = new ArrayList<>();
    needs.add(
        new Need(
            "scheduler:" + operation,
            name.isEmpty()
                ? "*"
                : arn(
                    "scheduler",
                    "schedule/" + (group.isEmpty() ? "default" : group) + "/" + name)));
    Fields.pojo(request, "Target")
        .ifPresent(
            target ->
                needs.add(
                    new Need(
                        "iam:PassRole",
                        Fields.text(target, "RoleArn"),
                        Map.of("iam:PassedToService", "scheduler.amazonaws.com"))));
    return needs;
  }

  private static List<Need> s3(String operation, SdkPojo request) {
    String bucket = "arn:aws:s3:::" + Fields.text(request, "Bucket");
    String object = bucket + "/" + Fields.text(request, "Key");
    return switch (operation) {
      case "HeadObject" -> List.of(new Need("s3:GetObject", object));
      case "PutObject", "GetObject", "DeleteObject" -> List.of(new Need("s3:" + operation, object));
      case "ListObjectsV2" -> List.of(new Need("s3:ListBucket", bucket));
      case "CopyObject" ->
          List.of(
              new Need("s3:PutObject", "arn:aws:s3:::" + copied(request, "Destination")),
              new Need("s3:GetObject", "arn:aws:s3:::" + copied(request, "Source")));
      default -> List.of(new Need("s3:" + operation, UNKNOWN));
    };
  }

  private static String copied(SdkPojo request, String side) {
    return Fields.text(request, side + "Bucket") + "/" + Fields.text(request, side + "Key");
  }

  private static Need invoke(SdkPojo request) {
    String name = Fields.text(request, "FunctionName");
    String qualifier = Fields.text(request, "Qualifier");
    String arn = name.startsWith("arn:") ? name : arn("lambda", "function:" + name);
    return new Need("lambda:InvokeFunction", qualifier.isEmpty() ? arn : arn + ":" + qualifier);
  }

  /** Calls without a pool, such as signing in, are the citizen's own and ask IAM for nothing. */
  private static List<Need> cognito(String operation, SdkPojo request) {
    String pool = Fields.text(request, "UserPoolId");
    return pool.isEmpty()
        ? List.of()
        : List.of(new Need("cognito-idp:" + operation, arn("cognito-idp", "userpool/" + pool)));
  }
}
