package agora.simulation;

import agora.edge.aws.Environment;
import agora.edge.lambda.LambdaFunction;
import agora.feedback.FeedbackHandler;
import agora.newsletter.planning.PlannerHandler;
import agora.newsletter.sending.PaceWait;
import agora.newsletter.sending.SenderHandler;
import agora.stack.Template;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * The mailing functions of the template, with the template's environment and clients of one's own.
 *
 * @param waiting how a sender waits for its turn
 */
public record Functions(Environment.Clients clients, InstantSource clock, PaceWait waiting) {

  /** The template at {@code agora.root}. */
  public static final Template TEMPLATE =
      Template.read(
          Path.of(System.getProperty("agora.root", "."), "template.yaml"),
          Map.of(
              "MailDomain", "bibliotek.example",
              "StaffMail", "klub@bibliotek.example",
              "PublicHost", "klub.bibliotek.example",
              "CertificateArn", "arn:aws:acm:eu-north-1:000000000000:certificate/0a"));

  /** A new process of the function with this logical id. */
  public LambdaFunction make(String id, RandomGenerator random) {
    Map<String, String> variables = new HashMap<>(TEMPLATE.environment(id));
    variables.put("AWS_REGION", "eu-north-1");
    Environment env = new Environment(variables, clients);
    return switch (id) {
      case "PlannerFunction" -> new PlannerHandler(env, clock, random);
      case "SenderFunction" -> new SenderHandler(env, clock, random, waiting);
      case "FeedbackFunction" -> new FeedbackHandler(env, clock, random);
      default -> throw new IllegalArgumentException("no function of mailings: " + id);
    };
  }
}
