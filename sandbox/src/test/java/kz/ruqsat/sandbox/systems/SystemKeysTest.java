package kz.ruqsat.sandbox.systems;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import kz.ruqsat.sandbox.CmsCheck;
import kz.ruqsat.sandbox.RunningSandbox;
import kz.ruqsat.sandbox.ca.KeyFile;
import org.junit.jupiter.api.Test;

class SystemKeysTest {
    private final RunningSandbox running = RunningSandbox.get();

    @Test
    void laysOutKeysOfInformationSystems() throws Exception {
        var folder = running.folder.resolve("systems");
        for (var name : new String[] {"shep", "e-licensing", "window"}) {
            var password = Files.readString(folder.resolve(name + ".password"));
            var key = new KeyFile(folder.resolve(name + ".p12"), password).read();
            var subject = key.certificate().getSubjectX500Principal().getName();
            assertThat(subject).contains("OU=BIN").doesNotContain("2.5.4.5", "IIN");
            assertThat(key.certificate().getExtendedKeyUsage())
                    .containsExactly("1.3.6.1.5.5.7.3.4", "1.2.398.3.3.4.1.2", "1.2.398.3.3.4.1.2.6");
            CmsCheck.chained(key.certificate(), running.folder);
            assertThat(folder.resolve(name + ".cer"))
                    .hasBinaryContent(key.certificate().getEncoded());
        }
    }
}
