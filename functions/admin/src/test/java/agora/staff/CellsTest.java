package agora.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class CellsTest {

  @Test
  void onlyACellThatBeginsAsAFormulaDoesIsChanged() {
    assertEquals("'=1", Cells.safe("=1"));
    assertEquals("1=", Cells.safe("1="));
  }
}
