package agora.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.clubs.Language;
import agora.members.Member;
import agora.members.consents.Consent.Purpose;
import agora.members.consents.DataUse;
import agora.members.consents.For;
import agora.members.consents.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.instruction.InvokeInstruction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What is done with topics and tracking is what was said yes to: the code's reads, the words of the
 * consents and the privacy notice go by one list.
 */
final class UsesTest {

  private static final String MEMBER = Member.class.getName().replace('.', '/');

  /** What is not deployed reads as it likes. */
  private static final Set<String> NOT_DEPLOYED =
      Set.of("testkit", "simulation", "local", "browser", "rehearsal", "bench", "runtime");

  /** What the words of a consent say of each use of its purpose. */
  private static final Map<DataUse, String> SAID =
      Map.of(
          DataUse.CHOOSE_BY_TOPIC, "vælger indhold til mig efter det",
          DataUse.COUNT_CLICKS, "Tæl mine klik, men sådan at I ikke kan se, at de er mine",
          DataUse.COUNT_READERS, "tælle, hvor mange der læser hvad",
          DataUse.WIN_BACK, "skrive til mig, hvis jeg længe ikke har klikket på noget");

  /** A class that reads what a member chose. */
  private record Reader(String name, Set<String> reads, Optional<Set<DataUse>> uses) {}

  private static List<Reader> readers() {
    List<Reader> readers = new ArrayList<>();
    Path functions = Life.root().resolve("functions");
    try (Stream<Path> files = Files.walk(functions)) {
      for (Path file :
          files
              .filter(each -> each.toString().contains("/target/classes/agora/"))
              .filter(each -> each.toString().endsWith(".class"))
              .filter(each -> !NOT_DEPLOYED.contains(functions.relativize(each).getName(0) + ""))
              .toList()) {
        reader(ClassFile.of().parse(file)).ifPresent(readers::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return readers;
  }

  private static Optional<Reader> reader(ClassModel model) {
    String name = model.thisClass().asInternalName();
    Set<String> reads = new TreeSet<>();
    model.methods().stream()
        .flatMap(method -> method.code().stream())
        .forEach(code -> code.forEach(each -> read(each).ifPresent(reads::add)));
    return reads.isEmpty() || name.equals(MEMBER)
        ? Optional.empty()
        : Optional.of(new Reader(name, reads, uses(model)));
  }

  private static Optional<String> read(CodeElement element) {
    return element instanceof InvokeInstruction call
            && call.owner().asInternalName().equals(MEMBER)
            && Set.of("topics", "tracking").contains(call.name().stringValue())
        ? Optional.of(call.name().stringValue())
        : Optional.empty();
  }

  private static Optional<Set<DataUse>> uses(ClassModel model) {
    return model.findAttribute(Attributes.runtimeVisibleAnnotations()).stream()
        .flatMap(all -> all.annotations().stream())
        .filter(each -> each.classSymbol().equals(For.class.describeConstable().orElseThrow()))
        .map(UsesTest::uses)
        .findFirst();
  }

  private static Set<DataUse> uses(Annotation annotation) {
    Set<DataUse> uses = EnumSet.noneOf(DataUse.class);
    annotation
        .elements()
        .forEach(
            element -> {
              if (element.value() instanceof AnnotationValue.OfArray array) {
                array.values().stream()
                    .map(AnnotationValue.OfEnum.class::cast)
                    .map(each -> DataUse.valueOf(each.constantName().stringValue()))
                    .forEach(uses::add);
              }
            });
    return uses;
  }

  @Test
  void everyClassThatReadsTopicsOrTrackingSaysWhatFor() {
    List<Reader> readers = readers();
    assertTrue(readers.size() > 12, "readers: " + readers);
    assertEquals(
        List.of(),
        readers.stream().filter(each -> each.uses().isEmpty()).map(Reader::name).toList());
  }

  @Test
  void eachReadsOnlyWhatTheYesToItsUseAllows() {
    List<String> beyond = new ArrayList<>();
    for (Reader reader : readers()) {
      Set<DataUse> uses = reader.uses().orElse(Set.of());
      for (String read : reader.reads()) {
        boolean allowed = uses.stream().anyMatch(use -> covers(use.purpose(), read));
        if (!uses.isEmpty() && !allowed) {
          beyond.add(reader.name() + " reads " + read + " for " + uses);
        }
      }
    }
    assertEquals(List.of(), beyond);
  }

  private static boolean covers(Purpose purpose, String read) {
    return read.equals("topics") ? purpose == Purpose.TOPICS : purpose.name().startsWith("TRACK");
  }

  @Test
  void everyUseOfThemIsMadeSomewhereAndSaidInTheWordsOfItsConsent() {
    Map<DataUse, String> made = new EnumMap<>(DataUse.class);
    for (Reader reader : readers()) {
      reader.uses().orElse(Set.of()).forEach(use -> made.put(use, reader.name()));
    }
    assertEquals(SAID.keySet(), made.keySet());
    SAID.forEach(
        (use, words) -> {
          String text = Wording.of(use.purpose(), Language.DANISH, Wording.Names.NONE);
          assertTrue(text.contains(words), use + " in " + text);
        });
  }
}
