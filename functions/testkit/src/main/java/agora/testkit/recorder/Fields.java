package agora.testkit.recorder;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/**
 * A request's fields by their names in AWS's model, so that no service's own classes are needed.
 */
final class Fields {
  private Fields() {}

  private static Optional<Object> value(SdkPojo pojo, String name) {
    for (SdkField<?> field : pojo.sdkFields()) {
      if (field.memberName().equals(name)) {
        return Optional.ofNullable(field.getValueOrDefault(pojo));
      }
    }
    return Optional.empty();
  }

  /** A text, empty where it is not set. */
  static String text(SdkPojo pojo, String name) {
    return value(pojo, name).map(Object::toString).orElse("");
  }

  static Optional<SdkPojo> pojo(SdkPojo pojo, String name) {
    return value(pojo, name).map(SdkPojo.class::cast);
  }

  static List<SdkPojo> pojos(SdkPojo pojo, String name) {
    return value(pojo, name).stream()
        .flatMap(list -> ((List<?>) list).stream())
        .map(SdkPojo.class::cast)
        .toList();
  }

  static Map<?, ?> map(SdkPojo pojo, String name) {
    return value(pojo, name).<Map<?, ?>>map(each -> (Map<?, ?>) each).orElse(Map.of());
  }
}
