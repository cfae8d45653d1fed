package agora.dynamo.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a journal gives back, whatever became of its file meanwhile. */
final class JournalTest {
  private static final List<String> RECORDS = List.of("first", "", "third æøå", "x".repeat(20));

  @TempDir private Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void aFile() {
    file = folder.resolve("deep").resolve("journal");
  }

  @Test
  void givesBackEachRecordInItsOrder() {
    write(file, RECORDS);
    write(file, List.of("a second run"));
    assertEquals(
        Stream.concat(RECORDS.stream(), Stream.of("a second run")).toList(), replayed(file));
  }

  @Test
  void whatIsPutInPlaceOfAllIsThereWithWhatFollows() throws IOException {
    write(file, RECORDS);
    Files.writeString(file.resolveSibling("journal.next"), "left by a kill ".repeat(1000));
    long before = Files.size(file);
    try (Journal journal = Journal.open(file, record -> {})) {
      journal.replace(List.of(bytes("all in one")));
      journal.append(bytes("after"));
      assertEquals(Files.size(file), journal.length());
      assertTrue(journal.length() < before);
    }
    assertEquals(List.of("all in one", "after"), replayed(file));
    assertTrue(Files.notExists(file.resolveSibling("journal.next")));
  }

  @Test
  void whatCanNotBePutInPlaceLeavesAllAsItWas() throws IOException {
    write(file, RECORDS);
    Files.createDirectories(file.resolveSibling("journal.next").resolve("in the way"));
    try (Journal journal = Journal.open(file, record -> {})) {
      journal.replace(List.of(bytes("all in one")));
      journal.append(bytes("after"));
    }
    assertEquals(Stream.concat(RECORDS.stream(), Stream.of("after")).toList(), replayed(file));
  }

  @Test
  void threadsMayWriteAtOnce() {
    try (Journal journal = Journal.open(file, record -> {})) {
      IntStream.range(0, 1000).parallel().forEach(i -> journal.append(bytes("record " + i)));
    }
    assertEquals(
        IntStream.range(0, 1000).mapToObj(i -> "record " + i).sorted().toList(),
        replayed(file).stream().sorted().toList());
  }

  @Test
  void cutOffAnywhereItKeepsEveryWholeRecordAndSaysWhatItDropped() throws IOException {
    List<Long> ends = write(file, RECORDS);
    byte[] whole = Files.readAllBytes(file);
    for (int cut = 0; cut <= whole.length; cut++) {
      Files.write(file, Arrays.copyOf(whole, cut));
      long at = cut;
      int kept = (int) ends.stream().skip(1).filter(end -> end <= at).count();
      long end = cut < ends.getFirst() ? 0 : ends.get(kept);
      List<String> found = new ArrayList<>();
      try (Journal journal = Journal.open(file, record -> found.add(text(record)))) {
        assertEquals(RECORDS.subList(0, kept), found, "cut at " + cut);
        String warning = journal.warning();
        if (cut == end) {
          assertNull(warning);
        } else {
          assertTrue(
              String.valueOf(warning)
                  .contains("its last %d bytes are dropped".formatted(cut - end)),
              "cut at " + cut + ": " + warning);
        }
        journal.append(bytes("after"));
      }
      found.clear();
      found.addAll(RECORDS.subList(0, kept));
      found.add("after");
      assertEquals(found, replayed(file), "what follows a cut at " + cut);
    }
  }

  @Test
  void anyOneBitFlippedIsRefusedAndTheFileStays() throws IOException {
    write(file, RECORDS);
    byte[] whole = Files.readAllBytes(file);
    for (int bit = 0; bit < whole.length * 8; bit++) {
      byte[] flipped = whole.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      Files.write(file, flipped);
      String refusal = refusal(file);
      assertTrue(
          refusal.contains("is broken at byte ") || refusal.contains("is no journal"),
          "bit " + bit + ": " + refusal);
      assertTrue(Arrays.equals(flipped, Files.readAllBytes(file)), "bit " + bit);
    }
  }

  @Test
  void aBrokenRecordIsNamedByItsPlace() throws IOException {
    List<Long> ends = write(file, RECORDS);
    byte[] bytes = Files.readAllBytes(file);
    bytes[(int) (ends.get(2) + JournalFormat.FRAME)]++;
    Files.write(file, bytes);
    assertEquals(
        "The journal %s is broken at byte %d, and was left as it is: take it from a copy, or choose another folder."
            .formatted(file, ends.get(2)),
        refusal(file));
  }

  @Test
  void aNewerVersionIsRefusedAndStays() throws IOException {
    Files.createDirectories(file.resolveSibling("."));
    Files.write(file, JournalFormat.header(3));
    assertEquals(
        "The journal %s was written by another version of this program (format 3; this one reads 2): start that one, or choose another folder."
            .formatted(file),
        refusal(file));
    assertTrue(Arrays.equals(JournalFormat.header(3), Files.readAllBytes(file)));
  }

  @Test
  void whatTheFirstVersionWroteIsReadAndGoesOn() throws IOException {
    write(file, RECORDS);
    byte[] bytes = Files.readAllBytes(file);
    byte[] header = JournalFormat.header(1);
    System.arraycopy(header, 0, bytes, 0, header.length);
    Files.write(file, bytes);
    write(file, List.of("after"));
    assertEquals(Stream.concat(RECORDS.stream(), Stream.of("after")).toList(), replayed(file));
  }

  @Test
  void aFileOfSomethingElseIsRefusedAndStays() throws IOException {
    Files.createDirectories(file.resolveSibling("."));
    for (String text : List.of("short", "some text that is longer than a header")) {
      Files.writeString(file, text);
      assertEquals("%s is no journal of this store.".formatted(file), refusal(file));
      assertEquals(text, Files.readString(file));
    }
  }

  @Test
  void whoCannotTakeARecordLetsGoOfTheFile() {
    write(file, RECORDS);
    assertThrows(
        IllegalStateException.class,
        () ->
            Journal.open(
                file,
                record -> {
                  throw new IllegalStateException("I can't read this.");
                }));
    assertEquals(RECORDS, replayed(file));
  }

  @Test
  void aClosedJournalTakesNothing() {
    Journal journal = Journal.open(file, record -> {});
    journal.close();
    assertThrows(JournalException.class, () -> journal.append(bytes("late")));
    assertEquals(List.of(), replayed(file));
  }

  /** Writes records, and returns where the header and each of them ends. */
  static List<Long> write(Path file, List<String> records) {
    List<Long> ends = new ArrayList<>();
    try (Journal journal = Journal.open(file, record -> {})) {
      ends.add(journal.length());
      for (String record : records) {
        journal.append(bytes(record));
        ends.add(journal.length());
      }
    }
    return ends;
  }

  static List<String> replayed(Path file) {
    List<String> found = new ArrayList<>();
    try (Journal journal = Journal.open(file, record -> found.add(text(record)))) {
      assertNull(journal.warning());
    }
    return found;
  }

  static String refusal(Path file) {
    JournalException refused =
        assertThrows(JournalException.class, () -> Journal.open(file, record -> {}).close());
    return String.valueOf(refused.getMessage());
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static String text(byte[] record) {
    return new String(record, StandardCharsets.UTF_8);
  }
}
