package agora.admin;

import agora.edge.aws.Environment;
import agora.fetch.TestSite;
import agora.staff.StaffCommands;
import java.time.InstantSource;
import java.util.Map;
import java.util.Random;

/** The admin function where all the web there is is a test's own. */
public final class Sites {

  private Sites() {}

  public static AdminHandler admin(
      Map<String, String> variables, InstantSource clock, TestSite site) {
    Environment environment = new Environment(variables);
    Random random = new Random(1);
    return new AdminHandler(
        environment, clock, random, StaffCommands.in(environment, clock, random, site.outside()));
  }
}
