package agora.rehearsal;

import agora.stack.Mail;
import agora.testkit.aws.SesServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.services.lambda.LambdaClient;

/**
 * One stack, deployed by SAM CLI into a stand-in of AWS, its functions under Lambda's own client
 * and its mails taken by local's SES.
 */
final class Rehearsal implements AutoCloseable {
  static final String STACK = "agora-dev";

  private final Translated template;
  private final Lambdas lambdas;
  private final StandIn aws;
  private final SesServer ses;

  private Rehearsal(Translated template, Lambdas lambdas, StandIn aws, SesServer ses) {
    this.template = template;
    this.lambdas = lambdas;
    this.aws = aws;
    this.ses = ses;
  }

  /** Starts everything for the repository's template; nothing is deployed yet. */
  static Rehearsal start() throws IOException {
    Translated template =
        Translated.of(
            Project.TEMPLATE,
            Map.of("MailDomain", "bibliotek.example", "StaffMail", "klub@bibliotek.example"));
    Lambdas lambdas = new Lambdas();
    Map<String, URI> functions = new HashMap<>();
    for (JsonNode function : template.ofType("AWS::Lambda::Function").values()) {
      functions.put(name(function), lambdas.address());
    }
    StandIn aws = StandIn.start(functions);
    lambdas.runFrom(aws);
    MailEvents events = new MailEvents(aws);
    SesServer ses = SesServer.start(mail(template), events::deliver);
    lambdas.use("SESV2", ses.endpoint());
    return new Rehearsal(template, lambdas, aws, ses);
  }

  private static String name(JsonNode function) {
    return function
        .at("/Properties/FunctionName/Fn::Sub")
        .asText()
        .replace("${AWS::StackName}", STACK);
  }

  private static Mail mail(Translated template) {
    Set<String> types =
        StreamSupport.stream(
                template
                    .resource("MailEvents")
                    .at("/Properties/EventDestination/MatchingEventTypes")
                    .spliterator(),
                false)
            .map(JsonNode::asText)
            .collect(Collectors.toCollection(TreeSet::new));
    return new Mail(
        List.of("bibliotek.example"),
        Map.of(STACK, types),
        Map.of(STACK, Set.of("BOUNCE", "COMPLAINT")));
  }

  StandIn aws() {
    return aws;
  }

  SesServer ses() {
    return ses;
  }

  Lambdas lambdas() {
    return lambdas;
  }

  Translated template() {
    return template;
  }

  /** Deploys the repository's template as README tells, with samconfig.toml's settings. */
  Deployed deploy(String... arguments) {
    List<String> all = new ArrayList<>(List.of("deploy"));
    all.addAll(List.of(arguments));
    aws.sam(all).succeeded();
    setConcurrencyAsNumber();
    return Deployed.of(aws, STACK);
  }

  /**
   * The stand-in keeps a number that comes from a parameter as a text, and then its queues stop at
   * the comparison. CloudFormation makes it a number.
   */
  private void setConcurrencyAsNumber() {
    try (LambdaClient client = aws.client(LambdaClient.builder())) {
      for (var mapping : client.listEventSourceMappings().eventSourceMappings()) {
        if (mapping.scalingConfig() != null) {
          client.updateEventSourceMapping(
              update ->
                  update
                      .uuid(mapping.uuid())
                      .scalingConfig(
                          scaling ->
                              scaling.maximumConcurrency(
                                  mapping.scalingConfig().maximumConcurrency())));
        }
      }
    }
  }

  /** Deploys the repository's template, whatever comes of it. */
  Program deployed() {
    return aws.sam(List.of("deploy"));
  }

  /** Deploys it with these parameters, whatever comes of it. */
  Program deployWith(Map<String, String> parameters) {
    List<String> all = new ArrayList<>(List.of("deploy", "--parameter-overrides"));
    parameters.forEach((name, value) -> all.add(name + "=" + value));
    return aws.sam(all);
  }

  void delete() {
    aws.sam(List.of("delete", "--no-prompts", "--region", StandIn.REGION)).succeeded();
  }

  /** Deploys a copy of the template, whatever comes of it. */
  Program deploy(Path copy) {
    return aws.sam(ofCopy(copy));
  }

  /** Deploys a copy of the template with parameters, whatever comes of it. */
  Program deploy(Path copy, String parameters) {
    List<String> all = ofCopy(copy);
    all.addAll(List.of("--parameter-overrides", parameters));
    return aws.sam(all);
  }

  private static List<String> ofCopy(Path copy) {
    return new ArrayList<>(
        List.of(
            "deploy",
            "--template-file",
            copy.toString(),
            "--config-file",
            Project.ROOT.resolve("samconfig.toml").toString()));
  }

  /** The version that an alias names, by the function's name. */
  Map<String, String> live() {
    Map<String, String> versions = new HashMap<>();
    try (LambdaClient client = aws.client(LambdaClient.builder())) {
      client
          .listFunctions()
          .functions()
          .forEach(
              function ->
                  versions.put(
                      function.functionName(),
                      client
                          .getAlias(
                              alias -> alias.functionName(function.functionName()).name("live"))
                          .functionVersion()));
    }
    return versions;
  }

  /** Starts the version of each function that its alias names, all at once. */
  void startFunctions() {
    Map<String, String> versions = live();
    versions.forEach(lambdas::start);
    versions.forEach(lambdas::await);
  }

  /** What the functions and the stand-in wrote. */
  String story() {
    try {
      return lambdas.log() + "\n" + aws.log();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    ses.close();
    aws.close();
    lambdas.close();
  }
}
