package agora.members.consents;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a class reads a member's topics or choice of tracking for. Each class that reads one says
 * so, and nothing is done with them that is no {@link DataUse}, and so stands in the privacy notice
 * and in the words that the member said yes to.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface For {

  /** None for a class that only keeps them, or shows them to the member or to staff. */
  DataUse[] value() default {};
}
