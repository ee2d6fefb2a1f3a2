package kz.ruqsat.eds;

import java.nio.file.Path;
import kz.ruqsat.eds.xml.XmlFormAttacksTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Writes the corpus of XML forms anew: {@code -Dtest=XmlFormCorpusMaker
 * -Druqsat.corpus=.../eds/src/test/resources/corpus/forms}. The keys are thrown away; {@link XmlFormCorpusTest} judges the
 * files.
 */
@EnabledIfSystemProperty(named = "ruqsat.corpus", matches = ".+")
class XmlFormCorpusMaker {

    @Test
    void writes() throws Exception {
        XmlFormAttacksTest.write(Path.of(System.getProperty("ruqsat.corpus")));
    }
}
