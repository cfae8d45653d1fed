package agora.stack;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code template.yaml}, resolved for one set of parameters: the functions, routes, tables, queues
 * and schedules that a deployment would have. A resource or a construct that this reader doesn't
 * know stops it with a {@link TemplateException}, so that nothing is left out in silence.
 * Immutable.
 */
public final class Template {
  /** The address that queue URLs begin with where the caller names none. */
  public static final String LOCAL_BASE = "http://localhost:8080";

  /** Parts of the real stack that change nothing on one machine. */
  private static final Set<String> WITHOUT_EFFECT =
      Set.of(
          "AWS::ApiGatewayV2::ApiMapping",
          "AWS::ApiGatewayV2::DomainName",
          "AWS::CertificateManager::Certificate",
          "AWS::CloudWatch::Alarm",
          "AWS::CloudWatch::CompositeAlarm",
          "AWS::CloudWatch::Dashboard",
          "AWS::Cognito::ManagedLoginBranding",
          "AWS::Cognito::UserPoolDomain",
          "AWS::Cognito::UserPoolIdentityProvider",
          "AWS::Lambda::Permission",
          "AWS::Logs::LogGroup",
          "AWS::Logs::MetricFilter",
          "AWS::Route53::RecordSet",
          "AWS::S3::BucketPolicy",
          "AWS::SNS::Subscription",
          "AWS::SNS::TopicPolicy",
          "AWS::SQS::QueuePolicy");

  private final Map<String, String> parameters;
  private final Resources resources;

  private Template(Map<String, String> parameters, Resources resources) {
    this.parameters = parameters;
    this.resources = resources;
  }

  /** Reads the template with these parameters in place of the defaults. */
  public static Template read(Path file, Map<String, String> parameters) {
    return read(file, parameters, LOCAL_BASE);
  }

  /** The same, with queue URLs that begin with {@code base}, an address without a final slash. */
  public static Template read(Path file, Map<String, String> parameters, String base) {
    Map<String, Object> root = Yaml.read(file);
    Scope scope = Scope.of(root, parameters, base);
    Resources resources =
        new Resources(
            scope.intrinsics(),
            scope.names(),
            file.toAbsolutePath().getParent(),
            Values.map(root.get("Globals"), "Globals"));
    scope
        .existing()
        .forEach(
            (id, resource) -> {
              String type = String.valueOf(resource.get("Type"));
              if (!WITHOUT_EFFECT.contains(type)) {
                resources.add(id, type, Values.map(resource.get("Properties"), id));
              }
            });
    return new Template(scope.parameters(), resources);
  }

  public Map<String, String> parameters() {
    return parameters;
  }

  public List<Function> functions() {
    return List.copyOf(resources.functions);
  }

  /** The function with this logical id. */
  public Function function(String id) {
    return resources.functions.stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new TemplateException("The template has no function %s.".formatted(id)));
  }

  /**
   * The environment variables of the function with this logical id, exactly as Lambda would set
   * them.
   */
  public Map<String, String> environment(String function) {
    return function(function).environment();
  }

  public List<Route> routes() {
    return List.copyOf(resources.routes);
  }

  public List<Table> tables() {
    return List.copyOf(resources.tables);
  }

  /** The table with this logical id. */
  public Table table(String id) {
    return resources.tables.stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new TemplateException("The template has no table %s.".formatted(id)));
  }

  public List<Queue> queues() {
    return List.copyOf(resources.queues);
  }

  /** The queues that call functions. */
  public List<QueueMapping> queueMappings() {
    return List.copyOf(resources.queueMappings);
  }

  /** The table streams that call functions. */
  public List<StreamMapping> streams() {
    return List.copyOf(resources.streams);
  }

  public List<Schedule> schedules() {
    return List.copyOf(resources.schedules);
  }

  /** The names of the groups that schedules can be made in, {@code default} among them. */
  public Set<String> scheduleGroups() {
    return Set.copyOf(resources.scheduleGroups);
  }

  /** The ARNs of the roles that the template makes. */
  public Set<String> roles() {
    return Set.copyOf(resources.roles);
  }

  public List<Rule> rules() {
    return List.copyOf(resources.rules);
  }

  public Mail mail() {
    return new Mail(
        List.copyOf(resources.identities),
        Map.copyOf(resources.configurationSets),
        Map.copyOf(resources.suppressed));
  }

  public List<Bucket> buckets() {
    return List.copyOf(resources.buckets);
  }

  public List<Secret> secrets() {
    return List.copyOf(resources.secrets);
  }

  /** The ARNs of the topics, each with the addresses that the template has told of it. */
  public Map<String, List<String>> topics() {
    return Map.copyOf(resources.topics);
  }

  /** The ids of the pools of users, each with its groups. */
  public Map<String, Set<String>> pools() {
    return Map.copyOf(resources.pools);
  }
}
