package agora.staff;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A constant as one word: {@code OWN_EVENTS} is {@code own-events}. */
final class ConstantSerializer extends JsonSerializer<Enum<?>> {

  static String of(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The words of all constants, in their order. */
  static <E extends Enum<E>> List<String> words(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(ConstantSerializer::of).toList();
  }

  @Override
  public void serialize(Enum<?> value, JsonGenerator out, SerializerProvider provider)
      throws IOException {
    out.writeString(of(value));
  }
}
