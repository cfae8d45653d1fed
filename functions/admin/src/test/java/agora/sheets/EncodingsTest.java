package agora.sheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bytes as programs save them. */
final class EncodingsTest {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final String FILE = "address;name\nida@x.dk;Søren Ågård – 5 €\n";

  private static List<String> names(byte[] file) throws IOException {
    Charset charset = Encodings.of(new ByteArrayInputStream(file));
    List<String> names = new ArrayList<>();
    try (Sheet sheet = Sheet.of(Encodings.reader(new ByteArrayInputStream(file), charset))) {
      sheet.forEachRemaining(row -> names.add(row.cell(KnownColumn.NAME)));
    }
    return names;
  }

  @Test
  void aFileIsReadInTheEncodingThatItWasSavedIn() throws IOException {
    for (Charset charset :
        List.of(
            StandardCharsets.UTF_8,
            WINDOWS,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE)) {
      assertEquals(List.of("Søren Ågård – 5 €"), names(FILE.getBytes(charset)), charset.name());
      if (!charset.equals(WINDOWS)) {
        assertEquals(
            List.of("Søren Ågård – 5 €"), names(("\uFEFF" + FILE).getBytes(charset)), "BOM");
      }
    }
  }

  @Test
  void whatComesLateInALongFileCountsAsMuch() throws IOException {
    String plain = "address;name\n" + "a@x.dk;Ida\n".repeat(2_000);
    for (Charset charset : List.of(StandardCharsets.UTF_8, WINDOWS)) {
      assertEquals("Bjørn", names((plain + "b@x.dk;Bjørn\n").getBytes(charset)).getLast());
    }
  }

  @Test
  void aFewBrokenCharactersDontGarbleAllOthers() throws IOException {
    byte[] file =
        "address;name\na@x.dk;Søren\nb@x.dk;Ægir\nc@x.dk;Bj_rn\n".getBytes(StandardCharsets.UTF_8);
    file[file.length - 4] = (byte) 0xF8;
    assertEquals(List.of("Søren", "Ægir", "Bj\uFFFDrn"), names(file));
  }

  @Test
  void aLineThatNeverEndsIsNoReasonToHoldItAll() {
    String long1 = "x".repeat(3 * Lines.LONGEST);
    try (Sheet sheet = Sheet.of("address;name\na@x.dk;" + long1 + "\nb@x.dk;Bo\n")) {
      Row first = sheet.next();
      assertTrue(first.broken());
      assertTrue(first.cell(KnownColumn.NAME).length() <= Lines.LONGEST + 1);
      assertEquals("Bo", sheet.next().cell(KnownColumn.NAME));
      assertFalse(sheet.hasNext());
    }
  }

  @Test
  void noCellOfAnExportIsAFormulaForAnySpreadsheet() {
    for (String cell :
        List.of("=1", "+1", "-1", "@A1", "x;=cmd|' /C calc'!A0", "x\t=1", "x\n=1", "; =1")) {
      String safe = new CellWriter().row(List.of("a", cell)).toString();
      assertFalse(safe.replaceAll("[\"a,]", "").matches("(?s)(.*[;\t\n] *)?[=+@-].*"), safe);
    }
    assertEquals("x-1;y=2", CellWriter.safe("x-1;y=2"));
  }
}
