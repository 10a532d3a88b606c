import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.validators.ValidatorFactory;

/**
 * Validates PDF files against PDF/A-3a and PDF/UA-1 with veraPDF's engine.
 *
 * Prints one line a file and standard, "FILE TAB STANDARD TAB RULES", where RULES lists the broken rules, or is empty.
 */
class Validate {
  private static final Map<String, String> STANDARDS = Map.of("3a", "PDFA-3A", "ua1", "PDFUA-1");
  private static final int MOST_FAILURES = 10_000;

  public static void main(String[] files) throws Exception {
    LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    for (String file : files) {
      for (String standard : List.of("3a", "ua1")) {
        System.out.println(file + "\t" + standard + "\t" + String.join("; ", broken(Path.of(file), standard)));
      }
    }
  }

  private static Set<String> broken(Path file, String standard) throws Exception {
    Set<String> rules = new LinkedHashSet<>();
    try (InputStream content = Files.newInputStream(file);
        PDFAParser parser =
            Foundries.defaultInstance().createParser(content, PDFAFlavour.byFlavourId(standard))) {
      // The engine's own look-up of profiles needs JAXB classes that its jar lacks; reading the file does not.
      String name = "/org/verapdf/pdfa/validation/" + STANDARDS.get(standard) + ".xml";
      ValidationProfile profile = Profiles.profileFromXml(Validate.class.getResourceAsStream(name));
      PDFAValidator validator = ValidatorFactory.createValidator(profile, MOST_FAILURES, false, true, false);
      for (TestAssertion found : validator.validate(parser).getTestAssertions()) {
        if (found.getStatus() == TestAssertion.Status.FAILED) {
          rules.add(found.getRuleId().getClause() + "-" + found.getRuleId().getTestNumber() + " " + found.getErrorMessage());
        }
      }
    }
    return rules;
  }
}
