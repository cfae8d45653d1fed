package agora.admin;

import static agora.edge.lambda.Json.asList;
import static agora.edge.lambda.Json.asMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.issues.Issue;
import agora.issues.Issues;
import agora.media.Served;
import agora.pictures.Pictures;
import agora.stack.Item;
import agora.store.Contents;
import agora.testkit.aws.NearStore;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures that nothing shows go after a term, and no others, whoever does what meanwhile. */
final class UnusedPicturesTest {

  private static final String OTHER = "de-andres";

  private final Staff staff = Staff.kind("", "");
  private final Working working =
      new Working(staff, agora.work.JobsHandler.Pace.USUAL, Working.ALWAYS_THE_SAME);
  private final Served served = new Served(staff.aws, staff.template);
  private final Contents contents =
      new Contents(
          NearStore.environment(staff.environment).dynamo(),
          staff.template.table("ClubsTable").name());
  private final String image;

  UnusedPicturesTest() throws IOException {
    staff.sends("save-club");
    staff.asks(Staff.file("save-club").replace("her-er-debat", OTHER).replace('"', '\''));
    image = String.valueOf(asMap(adds("her-er-debat").get("result")).get("image"));
  }

  @AfterEach
  void close() {
    staff.close();
  }

  private Map<String, @Nullable Object> adds(String club) throws IOException {
    try (InputStream in = Served.class.getResourceAsStream("turned.jpg")) {
      return staff.asks(
          "{'command': 'add-picture', 'club': '%s', 'credit': 'Foto: Åse', 'base64': '%s'}"
              .formatted(club, Base64.getEncoder().encodeToString(in.readAllBytes())));
    }
  }

  private String save(String picture) {
    return "{'command': 'save-issue', 'club': 'her-er-debat', 'id': '2027-03', 'subject': 'S',"
        + " 'preheader': 'P', 'blocks': [{'id': 'a', 'kind': 'context', 'title': 'T', 'text':"
        + " 'x'"
        + (picture.isEmpty() ? "" : ", 'alt': 'En mand', 'image': '" + picture + "'")
        + "}]}";
  }

  private void days(int days) {
    staff.now = staff.now.plus(Duration.ofDays(days));
  }

  private boolean isListed(String club) {
    return !asList(
            asMap(staff.asks("{'command': 'list-pictures', 'club': '" + club + "'}").get("result"))
                .get("pictures"))
        .isEmpty();
  }

  private boolean isServed() {
    return Integer.valueOf(200)
        .equals(served.get(image.substring(image.lastIndexOf('/') + 1)).get("statusCode"));
  }

  private boolean isApprovable() {
    return Boolean.TRUE.equals(
        asMap(
                staff
                    .asks("{'command': 'check-issue', 'club': 'her-er-debat', 'issue': '2027-03'}")
                    .get("result"))
            .get("ready"));
  }

  @Test
  void oneThatNothingShowsIsOfferedNoMoreAfterThirtyDaysAndGoesTheNext() {
    days(29);
    working.looksAtPictures();
    assertTrue(isListed("her-er-debat"));
    days(1);
    working.looksAtPictures();
    assertFalse(isListed("her-er-debat"));
    assertTrue(isServed(), "the day after it goes");
    working.looksAtPictures();
    assertTrue(isServed(), "a call that is made twice is one day's");
    days(1);
    working.looksAtPictures();
    assertFalse(isServed());
    assertFalse(isListed("her-er-debat"));
  }

  @Test
  void whatWasRemovedCanBeAddedAgain() throws IOException {
    goes();
    assertFalse(isServed());
    assertEquals(true, adds("her-er-debat").get("ok"));
    assertTrue(isServed());
    assertTrue(isListed("her-er-debat"));
  }

  /** Two looks a day apart, when its term is over. */
  private void goes() {
    days(30);
    working.looksAtPictures();
    days(1);
    working.looksAtPictures();
  }

  @Test
  void aDraftKeepsItAndEarlierVersionsAsLongAsTheyCanBeHadAgain() {
    staff.asks(save(image));
    goes();
    assertTrue(isServed());
    days(1);
    staff.asks(save(""));
    goes();
    goes();
    assertTrue(isServed(), "the version of before can be had again");
    days(401);
    goes(); // the store has removed versions that are over
    goes();
    assertFalse(isServed());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'command': 'save-event', 'club': 'her-er-debat', 'id': 'e', 'title': 'T', 'text':"
            + " 'Se $', 'starts': '2028-12-10T18:00:00Z', 'ends': '2028-12-10T20:00:00Z', 'place':"
            + " 'Sal', 'price': 0",
        "'command': 'save-idea', 'club': 'her-er-debat', 'note': 'Brug $'"
      })
  void whateverElseStaffWroteKeepsIt(String command) {
    Map<String, @Nullable Object> answer = staff.asks("{" + command.replace("$", image) + "}");
    assertEquals(true, answer.get("ok"), answer::toString);
    goes();
    goes();
    assertTrue(isServed());
  }

  /** An archive's page shows what left, whatever became of the draft. */
  @Test
  void anIssueThatWasSentKeepsItForEver() {
    staff.asks(save(""));
    sent(image);
    for (int year = 0; year < 5; year++) {
      days(365);
      goes();
      assertTrue(isServed(), "after years: " + year);
    }
    sent("https://andre.example/billede.jpg");
    goes();
    goes();
    assertFalse(isServed(), "were it not in the issue, it would have gone");
  }

  private void sent(String picture) {
    Item row =
        Item.of("her-er-debat_2027-03", "issue")
            .with("body", "{\"issue\":{\"blocks\":[{\"image\":\"" + picture + "\"}]}}");
    try (var store = NearStore.environment(staff.environment).dynamo()) {
      store.putItem(
          put -> put.tableName(staff.template.table("MailingsTable").name()).item(row.values()));
    }
  }

  @Test
  void whoPutsAMarkedOneIntoAnIssueHasItStay() {
    days(30);
    working.looksAtPictures();
    assertFalse(isListed("her-er-debat"), "it is marked");
    assertEquals(true, staff.asks(save(image)).get("ok"));
    assertTrue(isListed("her-er-debat"));
    days(1);
    working.looksAtPictures();
    days(60);
    working.looksAtPictures();
    assertTrue(isServed());
    assertTrue(isApprovable());
  }

  /** Plays something between two calls of the store, once. */
  private void inBetween(int call, Runnable other) {
    int[] calls = {0};
    staff.dynamo.listen(
        _ -> {
          if (++calls[0] == call) {
            other.run();
          }
        });
    working.looksAtPictures();
    staff.dynamo.listen(_ -> {});
  }

  /** Of a picture that is marked and the issue that is saved with it, whichever comes first. */
  private boolean isWhole() {
    return isApprovable() ? isServed() && isListed("her-er-debat") : !isServed();
  }

  @Test
  void anIssueThatIsSavedWhileItIsRemovedHasItOrIsToldThatItIsGone() throws IOException {
    Set<Boolean> stayed = new HashSet<>();
    for (int call = 1; call < 25; call++) {
      days(30);
      working.looksAtPictures();
      days(1);
      inBetween(call, () -> staff.asks(save(image)));
      staff.asks(save(image)); // where somebody else was quicker, staff press again
      stayed.add(isServed());
      assertTrue(isWhole(), "after call " + call);
      forgets();
      days(1);
      assertEquals(true, adds("her-er-debat").get("ok"));
    }
    assertEquals(Set.of(true, false), stayed);
  }

  /** Were an issue saved without taking the mark away, it would be left with a hole. */
  @Test
  void withoutTheWriteBesideItAnIssueWouldLackItsPicture() throws IOException {
    Issues issues = new Issues(contents);
    staff.asks(save(image));
    Issue shows = issues.find("her-er-debat", "2027-03").orElseThrow();
    Set<Boolean> left = new HashSet<>();
    for (int call = 1; call < 25; call++) {
      forgets();
      assertEquals(true, adds("her-er-debat").get("ok"));
      days(30);
      working.looksAtPictures();
      days(1);
      inBetween(call, () -> issues.save(shows));
      left.add(isServed());
    }
    assertTrue(left.contains(false), "the test above proves nothing");
  }

  /** No issue, and no version of one, shows it any more. */
  private void forgets() {
    contents.keys("her-er-debat").stream()
        .filter(key -> key.startsWith("issue#") || key.startsWith("version#"))
        .forEach(key -> contents.remove("her-er-debat", key));
  }

  @Test
  void killedAtAnyCallItIsGoneADayLaterOrStays() throws IOException {
    boolean killed = true;
    int at = 1;
    for (; killed; at++) {
      days(30);
      working.looksAtPictures();
      days(1);
      killed = working.diesLookingAtPictures(at, at % 2 == 1);
      assertTrue(!isThere() || isServed(), "killed at call " + at);
      days(1);
      working.looksAtPictures();
      assertFalse(isServed(), "killed at call " + at);
      assertEquals(true, adds("her-er-debat").get("ok"), "killed at call " + at);
      assertTrue(isServed() && isListed("her-er-debat"), "killed at call " + at);
      assertTrue(at < 100, "it never ends");
    }
    assertTrue(at > 8, "it has but " + at + " calls");
  }

  /** Whether the picture can still be put into an issue. */
  private boolean isThere() {
    return new Pictures(contents)
        .find("her-er-debat", image.substring(image.lastIndexOf('/') + 1))
        .isPresent();
  }

  @Test
  void anotherClubsPictureStays() throws IOException {
    adds(OTHER);
    staff.asks(save(image).replace("her-er-debat", OTHER));
    goes();
    assertFalse(isListed("her-er-debat"));
    assertTrue(isListed(OTHER));
    assertTrue(isServed());
  }

  @Test
  void anotherClubThatAddsItInTheMidstOfItHasItOrIsToldToTryAgain() throws IOException {
    Set<Boolean> added = new HashSet<>();
    for (int call = 1; call < 25; call++) {
      assertEquals(true, adds("her-er-debat").get("ok"));
      days(30);
      working.looksAtPictures();
      days(1);
      boolean[] done = new boolean[1];
      inBetween(
          call,
          () -> {
            try {
              done[0] = Boolean.TRUE.equals(adds(OTHER).get("ok"));
            } catch (IOException e) {
              throw new IllegalStateException(e);
            }
          });
      added.add(done[0]);
      assertEquals(done[0], isListed(OTHER), "after call " + call);
      assertTrue(!done[0] || isServed(), "after call " + call);
      days(30);
      working.looksAtPictures();
      days(1);
      working.looksAtPictures();
    }
    assertTrue(added.contains(true));
  }

  /**
   * What is left of a club that is deleted: its pictures' rows are gone, wherever it was cut off.
   */
  private void isDeleted() {
    new Pictures(contents).leave("her-er-debat");
    contents.keys("her-er-debat").stream()
        .filter(Pictures::isOne)
        .forEach(key -> contents.remove("her-er-debat", key));
  }

  @Test
  void aDeletedClubsFilesGoTheNextNightButForThoseOfAnother() throws IOException {
    adds(OTHER);
    isDeleted();
    working.looksAtPictures();
    assertTrue(isServed(), "the other has it");
    goes();
    assertFalse(isServed(), "which shows it nowhere");
    adds("her-er-debat");
    isDeleted();
    assertTrue(isServed());
    working.looksAtPictures();
    assertFalse(isServed());
  }

  @Test
  void killedAtAnyCallTheFilesOfADeletedClubGoADayLater() throws IOException {
    boolean killed = true;
    int at = 1;
    for (; killed; at++) {
      assertEquals(true, adds("her-er-debat").get("ok"), "before call " + at);
      isDeleted();
      killed = working.diesLookingAtPictures(at, at % 2 == 1);
      days(1);
      working.looksAtPictures();
      assertFalse(isServed(), "killed at call " + at);
      assertTrue(at < 100, "it never ends");
    }
    assertTrue(at > 6, "it has but " + at + " calls");
  }
}
