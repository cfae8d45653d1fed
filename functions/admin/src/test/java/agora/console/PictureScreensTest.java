package agora.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import agora.admin.Visitor;
import agora.pictures.Picture;
import agora.pictures.Pictures;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The club's pictures, as whoever chooses one tells them apart. */
final class PictureScreensTest {

  private static final String CLUB = "/admin/clubs/her-er-debat";

  @Test
  void noTwoPicturesAreCalledTheSameAndTheAddressOfEachCanBeCopied() {
    try (Visitor visitor = new Visitor()) {
      visitor.given("save-club", "save-event", "save-issue");
      visitor.as("rosa@bibliotek.example", "writer");
      Pictures pictures = new Pictures(visitor.contents());
      for (String each : List.of("a", "b", "c")) {
        Instant added = visitor.now.minusSeconds(each.equals("c") ? 7200 : 0);
        Picture picture = new Picture(each.repeat(64), 1200, 675, 9, "Foto: Åse", added);
        pictures.add(pictures.adding("her-er-debat", picture.hash(), added).orElseThrow(), picture);
      }
      Document page = Jsoup.parse(visitor.get(CLUB + "/pictures").body());
      assertEquals(
          Set.of(
              "Foto: Åse, lagt ind tirsdag den 24. november kl. 11",
              "Foto: Åse, lagt ind tirsdag den 24. november kl. 11 (2)",
              "Foto: Åse, lagt ind tirsdag den 24. november kl. 9"),
          new TreeSet<>(page.select("figcaption").eachText()));
      assertEquals(
          Set.of("a", "b", "c"),
          new TreeSet<>(
              page.select("input[readonly]").eachAttr("value").stream()
                  .map(address -> address.substring(address.length() - 1))
                  .toList()));
    }
  }
}
