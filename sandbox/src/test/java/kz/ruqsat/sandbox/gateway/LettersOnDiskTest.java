package kz.ruqsat.sandbox.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kz.ruqsat.sandbox.Sandbox;
import kz.ruqsat.sandbox.SandboxSettings;
import kz.ruqsat.sandbox.soap.Xml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LettersOnDiskTest {
    @TempDir
    Path folder;

    @Test
    void bringsAfterRestartWhatWasSentBefore() throws Exception {
        String conversation;
        try (var sandbox = Sandbox.start(SandboxSettings.test(folder))) {
            var window = new SoapClient(sandbox.urls().http(), folder, "window");
            conversation = Xml.needed(window.send("ELicensing_Application", "REQUEST", null, "<a/>"), "correlationId");
        }
        try (var sandbox = Sandbox.start(SandboxSettings.test(folder));
                var licensing = new Neighbour(new SoapClient(sandbox.urls().http(), folder, "e-licensing"))) {
            assertThat(licensing.awaited(conversation).data()).isEqualTo("<a/>");
            licensing.client.send("ELicensing_Application", "RESPONSE", conversation, "<b/>");
        }
    }
}
