package agora.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

class TranslatedTest {
  @Test
  void samMakesCloudFormationOfTheTemplate() {
    Translated template = Translated.template();

    assertEquals(
        "functions/clicks/target/clicks.zip",
        template.resource("ClicksFunction").at("/Properties/Code/S3Key").asText());
    assertFalse(template.ofType("AWS::Lambda::Alias").isEmpty());
    assertEquals(0, template.ofType("AWS::Serverless::Function").size());
  }
}
