package kz.ruqsat.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Set;
import kz.ruqsat.app.casework.Case;
import kz.ruqsat.app.casework.Handled;
import kz.ruqsat.app.licences.PreparedResult;
import kz.ruqsat.app.licences.ResultDesk;
import kz.ruqsat.app.licences.Signing;
import kz.ruqsat.core.application.Officer;
import kz.ruqsat.core.regulation.Role;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.LocalText;
import kz.ruqsat.core.shared.UnifiedNumber;
import kz.ruqsat.sandbox.files.JsonFile;
import kz.ruqsat.sandbox.ncalayer.NcaLayerAnswer;
import kz.ruqsat.sandbox.ncalayer.NcaLayerClient;
import kz.ruqsat.sandbox.ncalayer.SignRequest;
import kz.ruqsat.sandbox.people.PeopleFile;
import org.springframework.context.ApplicationContext;

/** Licences signed as the head of the provider signs them, with a key of the sandbox through its NCALayer. */
final class Results implements AutoCloseable {
    private final Applications applications;
    private final ResultDesk desk;
    private final NcaLayerClient ncaLayer;
    private final Officer head;
    private final String bin;

    Results(ApplicationContext system, Applications applications, Path sandbox) throws IOException {
        this.applications = applications;
        this.desk = system.getBean(ResultDesk.class);
        var people = new JsonFile(sandbox.resolve("people.json")).read(PeopleFile.class);
        var body = people.bodies().stream()
                .filter(one -> one.kind().equals("provider"))
                .findFirst()
                .orElseThrow();
        var person = body.people().stream()
                .filter(one -> one.roles().contains("provider-head"))
                .findFirst()
                .orElseThrow();
        this.bin = body.bin();
        this.head = new Officer(new Iin(person.iin()), person.surname(), body.id(), Set.of(new Role("provider-head")));
        var addresses = JsonFile.JSON.readTree(sandbox.resolve("sandbox.json"));
        this.ncaLayer = NcaLayerClient.connect(
                URI.create(addresses.path("ws").asString("").replace("wss:", "ws:")));
    }

    /** Seconds spent in all; the time of the applicant, the officials and NCALayer is not counted. */
    record Times(double making, double checking) {}

    Times sign(int results) {
        long making = 0;
        long checking = 0;
        for (int i = 0; i < results; i++) {
            UnifiedNumber number = applications.filed();
            applications.workUpToTheSignature(number);
            long began = System.nanoTime();
            PreparedResult prepared = prepared(number);
            making += System.nanoTime() - began;
            var cms = signed(prepared);
            began = System.nanoTime();
            Signing signing = desk.sign(prepared.id(), number, head, bin, cms.pem());
            checking += System.nanoTime() - began;
            if (!(signing instanceof Signing.Decided decided && decided.handled() instanceof Handled.Done)) {
                throw new IllegalStateException("not signed: " + signing);
            }
        }
        return new Times(making / 1e9, checking / 1e9);
    }

    private PreparedResult prepared(UnifiedNumber number) {
        Case subject = desk.find(number).orElseThrow();
        LocalText position = new LocalText("Басшы", "Руководитель", "Head");
        return desk.prepare(subject, ResultDesk.toBeSigned(subject).orElseThrow(), head, position, bin);
    }

    private NcaLayerAnswer.Signed signed(PreparedResult prepared) {
        byte[][] payloads =
                prepared.payloads().stream().map(Base64.getDecoder()::decode).toArray(byte[][]::new);
        SignRequest request =
                SignRequest.of(payloads).detached().timeStamped().by(head.iin().value(), bin);
        return switch (ncaLayer.sign(request)) {
            case NcaLayerAnswer.Signed signed -> signed;
            case NcaLayerAnswer.Cancelled cancelled -> throw new IllegalStateException(cancelled.toString());
            case NcaLayerAnswer.Failed failed -> throw new IllegalStateException(failed.toString());
        };
    }

    @Override
    public void close() {
        ncaLayer.close();
    }
}
