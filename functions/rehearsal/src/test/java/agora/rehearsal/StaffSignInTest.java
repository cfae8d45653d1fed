package agora.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.books.BookCatalogue;
import agora.checks.Fault;
import agora.checks.Problem;
import agora.edge.aws.Environment;
import agora.edge.lambda.Json;
import agora.edge.web.Request;
import agora.edge.web.Response;
import agora.fetch.PublicWeb;
import agora.signin.SignIn;
import agora.signin.Staff;
import agora.staff.Actor;
import agora.staff.CheckSetup;
import agora.staff.Commands;
import agora.staff.Outcome;
import agora.staff.Outside;
import agora.staff.Role;
import agora.staff.StaffCommands;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DomainDescriptionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.GroupType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolType;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.Subscription;

/** Staff sign in to the deployed pool: an authorization code with PKCE, and what becomes of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaffSignInTest {
  private static final String CALLBACK = "https://klub.bibliotek.example/admin/signed-in";

  private Rehearsal rehearsal;
  private Deployed stack;
  private StaffUser ida;
  private ManagedLogin login;
  private Instant now = Instant.now();

  @BeforeAll
  void deploy() throws IOException {
    rehearsal = Rehearsal.start();
    stack =
        rehearsal.deploy(
            "--parameter-overrides",
            "MailDomain=bibliotek.example StaffMail=klub@bibliotek.example"
                + " PublicHost=klub.bibliotek.example"
                + " CertificateArn=arn:aws:acm:eu-north-1:000000000000:certificate/0a");
    ida = StaffUser.of(rehearsal.aws(), stack);
    login = new ManagedLogin(rehearsal.aws());
    PoolsAddress.isAt(rehearsal.aws());
  }

  @AfterAll
  void close() throws IOException {
    if (rehearsal != null) {
      rehearsal.close();
    }
  }

  @Test
  void thePoolAndItsClientAreDeployedAsTheTemplateSaysTheyShallBe() {
    UserPoolClientType client = ida.client();
    assertEquals(List.of("code"), client.allowedOAuthFlowsAsStrings());
    assertEquals(Set.of("openid", "email"), Set.copyOf(client.allowedOAuthScopes()));
    assertEquals(List.of(CALLBACK), client.callbackURLs());
    assertEquals(List.of("https://klub.bibliotek.example/admin"), client.logoutURLs());
    assertNull(client.clientSecret());
    assertFalse(
        client.explicitAuthFlowsAsStrings().stream().anyMatch(flow -> flow.contains("PASSWORD")),
        client::toString);
    try (var cognito = rehearsal.aws().client(CognitoIdentityProviderClient.builder())) {
      String id = stack.id("StaffPool");
      UserPoolType pool = cognito.describeUserPool(get -> get.userPoolId(id)).userPool();
      assertEquals("ON", pool.mfaConfigurationAsString());
      assertTrue(pool.adminCreateUserConfig().allowAdminCreateUserOnly());
      DomainDescriptionType domain =
          cognito
              .describeUserPoolDomain(get -> get.domain(stack.id("StaffDomain")))
              .domainDescription();
      assertEquals(id, domain.userPoolId());
      assertEquals(2, domain.managedLoginVersion());
      assertEquals(
          Set.of("writer", "approver", "desk", "admin"),
          cognito.listGroups(list -> list.userPoolId(id)).groups().stream()
              .map(GroupType::groupName)
              .collect(Collectors.toSet()));
    }
  }

  @Test
  void aCodeIsGoodOnceForItsOwnVerifierAlone() {
    String code = ida.code();
    assertEquals(
        "invalid_grant",
        ida.redeem(code, StaffUser.VERIFIER + "x").path("error").asText(),
        "another browser's verifier");
    assertEquals("", ida.redeem(code, StaffUser.VERIFIER).path("error").asText());
    assertEquals(
        "invalid_grant", ida.redeem(code, StaffUser.VERIFIER).path("error").asText(), "used twice");
  }

  @Test
  void thePoolRefusesAnotherAddressAnotherFlowAndAnotherScope() {
    assertEquals(200, login.open(StaffUser.authorize(ida.asked())).statusCode());
    Map<String, String> elsewhere = ida.asked();
    elsewhere.put("redirect_uri", "https://klub.bibliotek.example.evil.example/admin/signed-in");
    assertEquals(400, login.open(StaffUser.authorize(elsewhere)).statusCode());
    Map<String, String> implicit = ida.asked();
    implicit.put("response_type", "token");
    assertEquals(400, login.open(StaffUser.authorize(implicit)).statusCode());
    Map<String, String> more = ida.asked();
    more.put("scope", "openid aws.cognito.signin.user.admin");
    assertTrue(
        login
            .open(StaffUser.authorize(more))
            .headers()
            .firstValue("location")
            .orElse("")
            .contains("error="));
  }

  // ---------------------------------------------------------------- by a browser

  /** The console's host, the pool's, and where the pool's keys are, as the stack was deployed. */
  private Internet internet() throws IOException {
    StandIn aws = rehearsal.aws();
    String api = Routes.add(aws, stack, rehearsal.template());
    return Internet.open(
        Map.of(
            "klub.bibliotek.example",
            URI.create(api),
            pool(),
            aws.endpoint(),
            "cognito-idp.%s.amazonaws.com".formatted(StandIn.REGION),
            aws.endpoint()));
  }

  private String pool() {
    return "%s.auth.%s.amazoncognito.com".formatted(stack.id("StaffDomain"), StandIn.REGION);
  }

  /**
   * The deployed function, its variables as they are, and a browser that knows the stack by its own
   * addresses: to the page that was asked for by way of the pool, an act there, and out again.
   */
  @Test
  void aBrowserIsLedToThePoolAndBackToWhereItWasActsAndSignsOut() throws IOException {
    String ideas = "https://klub.bibliotek.example/admin/clubs/her-er-debat/ideas";
    try (Internet internet = internet()) {
      rehearsal.lambdas().startWith(internet.jvm());
      Club club = new Club(rehearsal, "https://klub.bibliotek.example");
      club.staffGive("save-library.json", Map.of());
      club.staffGive("save-club.json", Map.of());
      try (StaffBrowser browser = StaffBrowser.open(internet.browser())) {
        browser.goTo(ideas + "?note=Hvem+ejer+natten%3F");
        assertTrue(browser.address().startsWith("https://" + pool() + "/"), browser::address);
        browser.signIn(StaffUser.NAME, "not " + StaffUser.PASSWORD);
        assertTrue(browser.address().startsWith("https://" + pool() + "/"), browser::address);
        browser.goTo(ideas + "?note=Hvem+ejer+natten%3F");
        browser.signIn(StaffUser.NAME, StaffUser.PASSWORD);

        browser.until("Idékasse");
        assertTrue(browser.address().startsWith(ideas + "?"), browser::address);
        assertEquals("Hvem ejer natten?", browser.value("#note"), "what was asked for came along");
        assertTrue(browser.hasCookie("__Host-staff"));
        browser.press("Gem idéen");
        browser.until("Idéen er gemt.");
        assertTrue(browser.text().contains("Hvem ejer natten?"), browser::text);

        browser.press("må alt");
        browser.press("Log ud");
        browser.until("Password");
        assertTrue(browser.address().startsWith("https://" + pool() + "/"), browser::address);
        browser.goTo(ideas);
        assertTrue(browser.address().startsWith("https://" + pool() + "/"), "it is signed out");
        assertEquals(
            List.of(), browser.complaints().stream().filter(StaffSignInTest::isOfOurs).toList());
      }
    }
  }

  /** What the browser says of the stand-in's own pages is none of ours. */
  private static boolean isOfOurs(String complaint) {
    return complaint.contains("klub.bibliotek.example") || complaint.contains("Policy");
  }

  // ---------------------------------------------------------------- by the console's own code

  /** The admin function's variables as they were deployed; the pool's pages are the stand-in's. */
  private Map<String, String> variables() {
    try (LambdaClient lambda = rehearsal.aws().client(LambdaClient.builder())) {
      Map<String, String> variables =
          new HashMap<>(
              lambda
                  .getFunctionConfiguration(
                      get -> get.functionName(Rehearsal.STACK + "-admin").qualifier("live"))
                  .environment()
                  .variables());
      assertEquals(
          "https://%s.auth.%s.amazoncognito.com".formatted(stack.id("StaffDomain"), StandIn.REGION),
          variables.put("STAFF_LOGIN", rehearsal.aws().endpoint().toString()));
      variables.putAll(rehearsal.aws().variables());
      variables.put("AWS_REGION", StandIn.REGION);
      return variables;
    }
  }

  private SignIn console() {
    return new SignIn(new Environment(variables()), () -> now, new Random());
  }

  private static Request request(Map<String, String> query, List<String> cookies) {
    return new Request(
        "ANY /admin/{proxy+}",
        "GET",
        Map.of(),
        query,
        Map.of(),
        cookies,
        new byte[0],
        "192.0.2.1",
        Map.of());
  }

  private static List<String> cookies(Response response) {
    return response.cookies().stream().map(each -> each.split(";", 2)[0]).toList();
  }

  /** Ida goes through the pool's pages from where the console sent her browser. */
  private Map<String, String> throughThePool(Response begun) {
    URI pool = URI.create(begun.headers().getOrDefault("location", ""));
    URI back = login.signIn(pool, StaffUser.NAME, StaffUser.PASSWORD);
    assertTrue(back.toString().startsWith(CALLBACK + "?"), back::toString);
    return ManagedLogin.query(back);
  }

  @Test
  void theConsoleLetsInWhoComesBackWithTheCodeItAskedForAndNobodyElse() {
    SignIn console = console();
    Response begun = console.begin("/admin/issues");
    Map<String, String> back = throughThePool(begun);
    Response others = console.begin("/admin/issues");

    assertEquals(Optional.empty(), console.finish(request(back, List.of())), "no cookie");
    assertEquals(
        Optional.empty(), console.finish(request(back, cookies(others))), "another browser");
    Response signedIn = console.finish(request(back, cookies(begun))).orElseThrow();
    assertEquals("/admin/issues", signedIn.headers().get("location"));
    Request next = request(Map.of(), cookies(signedIn));
    Staff staff = console.staff(next).orElseThrow();
    assertTrue(staff.grants().has(Role.ADMIN, ""), staff::toString);
    assertEquals(Optional.empty(), console.finish(request(back, cookies(begun))), "the code again");

    console.end(staff);
    assertEquals(Optional.empty(), console.staff(next));
  }

  @Test
  void aGroupThatIsTakenAwayIsGoneWithinAQuarterOfAnHour() {
    SignIn console = console();
    Response begun = console.begin("/admin");
    Response signedIn =
        console.finish(request(throughThePool(begun), cookies(begun))).orElseThrow();
    Request next = request(Map.of(), cookies(signedIn));
    String pool = stack.id("StaffPool");
    try (var cognito = rehearsal.aws().client(CognitoIdentityProviderClient.builder())) {
      cognito.adminRemoveUserFromGroup(
          group -> group.userPoolId(pool).username(StaffUser.NAME).groupName("admin"));
      now = now.plus(Duration.ofMinutes(14));
      assertTrue(console.staff(next).orElseThrow().grants().has(Role.ADMIN, ""));
      now = now.plus(Duration.ofMinutes(2));
      assertFalse(console.staff(next).orElseThrow().grants().has(Role.ADMIN, ""));
    } finally {
      StaffUser.into(rehearsal.aws(), pool, "admin");
    }
  }

  // ---------------------------------------------------------------- what is asked about the set-up

  private CheckSetup.Checked checked() throws IOException {
    Environment own = new Environment(variables());
    Outside nobody = new Outside(new PublicWeb(), _ -> new BookCatalogue.Unknown(), _ -> List.of());
    Commands commands = StaffCommands.in(own, () -> now, new Random(), nobody);
    Outcome<?> last = null;
    for (String file : List.of("save-library", "save-club", "check-setup")) {
      String event = Files.readString(Project.ROOT.resolve("events/" + file + ".json"));
      last = commands.run(Json.object(event), Actor.direct(""));
    }
    if (last instanceof Outcome.Done<?>(CheckSetup.Checked checked)) {
      return checked;
    }
    throw new AssertionError("check-setup was refused: " + last);
  }

  private static Optional<Problem> said(CheckSetup.Checked checked, String what) {
    return checked.faults().stream()
        .filter(each -> each.field().equals(what))
        .map(Fault::problem)
        .findFirst();
  }

  @Test
  void thePoolThatWasDeployedTellsOfASecondAdminOnceTheyHaveSignedIn() throws IOException {
    String pool = stack.id("StaffPool");
    String karen = "karen@bibliotek.example";
    try (var cognito = rehearsal.aws().client(CognitoIdentityProviderClient.builder())) {
      assertEquals(Optional.of(new Problem.FewAdmins(1, 0)), said(checked(), "admins"));
      cognito.adminCreateUser(
          user ->
              user.userPoolId(pool).username(karen).temporaryPassword("1-" + StaffUser.PASSWORD));
      try {
        cognito.adminAddUserToGroup(
            group -> group.userPoolId(pool).username(karen).groupName("admin"));
        assertEquals(Optional.of(new Problem.FewAdmins(1, 1)), said(checked(), "admins"));
        cognito.adminSetUserPassword(
            user ->
                user.userPoolId(pool).username(karen).password(StaffUser.PASSWORD).permanent(true));
        assertTrue(checked().fine().contains("admins"));
        cognito.adminDisableUser(user -> user.userPoolId(pool).username(karen));
        assertEquals(Optional.of(new Problem.FewAdmins(1, 0)), said(checked(), "admins"));
      } finally {
        cognito.adminDeleteUser(user -> user.userPoolId(pool).username(karen));
      }
    }
  }

  /** The stand-in takes a mail address's yes for granted, so that the topic begins with one. */
  @Test
  void theTopicThatWasDeployedTellsThatNobodyHearsTheAlarms() throws IOException {
    String topic = variables().getOrDefault("ALARM_TOPIC", "");
    assertTrue(checked().fine().contains("alarms"));
    try (var sns = rehearsal.aws().client(SnsClient.builder())) {
      for (Subscription each :
          sns.listSubscriptionsByTopic(list -> list.topicArn(topic)).subscriptions()) {
        sns.unsubscribe(no -> no.subscriptionArn(each.subscriptionArn()));
      }
      assertEquals(Optional.of(new Problem.UnheardAlarms(0, 0)), said(checked(), "alarms"));
      sns.subscribe(
          yes -> yes.topicArn(topic).protocol("email").endpoint("klub@bibliotek.example"));
    }
    assertTrue(checked().fine().contains("alarms"));
  }
}
