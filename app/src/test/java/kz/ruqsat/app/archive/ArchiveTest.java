package kz.ruqsat.app.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.ruqsat.app.SettableClock;
import kz.ruqsat.app.Settings;
import kz.ruqsat.app.archive.store.ArchiveRows;
import kz.ruqsat.app.casework.store.Documents;
import kz.ruqsat.app.licences.IssuingOffice;
import kz.ruqsat.app.register.Answer;
import kz.ruqsat.app.register.LicenceFiles;
import kz.ruqsat.app.register.LicenceFiles.Asked;
import kz.ruqsat.app.register.VerifyDesk;
import kz.ruqsat.app.verification.VerifyFile;
import kz.ruqsat.core.shared.UnifiedNumber;
import kz.ruqsat.eds.SignatureVerifier;
import kz.ruqsat.eds.certificates.TrustAnchors;
import kz.ruqsat.eds.report.SignatureLevel;
import kz.ruqsat.eds.report.SignatureReport;
import kz.ruqsat.eds.report.Verification;
import kz.ruqsat.eds.revocation.OnlineRevocation;
import kz.ruqsat.eds.signing.EvidenceCollector;
import kz.ruqsat.eds.signing.NationalTimeStampAuthority;
import kz.ruqsat.eds.signing.Proving;
import kz.ruqsat.sandbox.Sandbox;
import kz.ruqsat.sandbox.SandboxSettings;
import kz.ruqsat.sandbox.faults.Fault;
import kz.ruqsat.sandbox.faults.OutsideSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Licences of 2026, archived by the job, and what is said of them while the clock goes on to 2046. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ArchiveTest {
    private static final Instant TODAY = Instant.parse("2026-11-23T05:00:00Z");
    private static final Instant BEFORE_THE_END = Instant.parse("2041-07-01T05:00:00Z");
    private static final Instant IN_TWENTY_YEARS = Instant.parse("2046-11-23T05:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final SettableClock CLOCK = new SettableClock(TODAY);
    private static final IssuingOffice OFFICE = IssuingOffice.withTheWorldAt(CLOCK);

    @AfterAll
    static void close() {
        OFFICE.close();
    }

    private static byte[] paper(UnifiedNumber licence) {
        return file(licence, LicenceFiles.Kind.DOCUMENT);
    }

    private static byte[] file(UnifiedNumber licence, LicenceFiles.Kind kind) {
        Asked asked = OFFICE.bean(LicenceFiles.class).ask(licence, kind, "");
        return ((Asked.Given) asked).bytes();
    }

    private static UnifiedNumber licence() {
        return OFFICE.issue(IssuingOffice.FIRM, "«Қаратау химия» ЖШС");
    }

    private static SignatureReport verified(byte[] pdf) {
        return OFFICE.bean(SignatureVerifier.class).verifyPdf(pdf).signatures().getFirst();
    }

    private static Answer answer(byte[] pdf) {
        return OFFICE.bean(VerifyDesk.class).check(pdf, null).answer();
    }

    @Test
    @Order(1)
    void archivesALicenceSoonAfterItsSigning() {
        UnifiedNumber number = licence();
        byte[] signed = paper(number);
        assertThat(verified(signed).level()).isEqualTo(SignatureLevel.T);

        OFFICE.bean(Archive.class).catchUp();
        byte[] archived = paper(number);
        SignatureReport report = verified(archived);
        assertThat(report.reasons()).isEmpty();
        assertThat(report.level()).isEqualTo(SignatureLevel.LTA);
        assertThat(report.coversWholeDocument()).isTrue();
        assertThat(Arrays.copyOf(archived, signed.length)).isEqualTo(signed);
        assertThat(answer(signed)).isEqualTo(Answer.IN_FORCE);
        assertThat(answer(archived)).isEqualTo(Answer.IN_FORCE);
        assertThat(OFFICE.bean(VerifyDesk.class).check(number).answer()).isEqualTo(Answer.IN_FORCE);

        byte[] data = file(number, LicenceFiles.Kind.DATA);
        Verification ofData = OFFICE.bean(SignatureVerifier.class).verifyCms(data, null);
        assertThat(ofData.allReasons()).isEmpty();
        assertThat(ofData.signatures().getFirst().level()).isEqualTo(SignatureLevel.LTA);
        assertThat(answer(data)).isEqualTo(Answer.IN_FORCE);

        OFFICE.bean(Archive.class).catchUp();
        assertThat(paper(number)).as("not again while it is good").isEqualTo(archived);
    }

    @Test
    @Order(2)
    void signsWithoutTheTimeStampAuthorityAndArchivesLater() {
        UnifiedNumber number = licence();
        byte[] signed = paper(number);
        OFFICE.sandbox().faults().set(OutsideSystem.TSP, Fault.DOWN);
        try {
            OFFICE.bean(Archive.class).catchUp();
            assertThat(paper(number)).isEqualTo(signed);
        } finally {
            OFFICE.sandbox().faults().set(OutsideSystem.TSP, Fault.NONE);
        }
        OFFICE.bean(Archive.class).catchUp();
        assertThat(paper(number)).as("not tried at once").isEqualTo(signed);
        CLOCK.advance(Duration.ofMinutes(11));
        OFFICE.bean(Archive.class).catchUp();
        assertThat(verified(paper(number)).level()).isEqualTo(SignatureLevel.LTA);
    }

    @Test
    @Order(3)
    void renewsWhenAnAlgorithmEnds() {
        URI anywhere = URI.create("http://127.0.0.1/");
        assertThat(new Settings.Archive(anywhere, "by-key", Duration.ofDays(180), List.of("SHA-256=2030-12-31")).ends())
                .isEqualTo(Map.of("SHA-256", Instant.parse("2030-12-31T00:00:00Z")));
        UnifiedNumber number = licence();
        OFFICE.bean(Archive.class).catchUp();
        byte[] archived = paper(number);
        ArchiveRows rows = OFFICE.bean(ArchiveRows.class);
        Instant now = CLOCK.instant();
        rows.hasten("SHA-512", now.plusSeconds(1), now);
        OFFICE.bean(Archive.class).catchUp();
        assertThat(paper(number)).isEqualTo(archived);

        rows.hasten("SHA-256", now.plusSeconds(1), now);
        OFFICE.bean(Archive.class).catchUp();
        byte[] renewed = paper(number);
        assertThat(Arrays.copyOf(renewed, archived.length)).isEqualTo(archived);
        assertThat(renewed.length).isGreaterThan(archived.length);
        assertThat(verified(renewed).reasons()).isEmpty();
    }

    @Test
    @Order(4)
    void verifiesInTwentyYears() throws Exception {
        UnifiedNumber number = licence();
        byte[] signed = paper(number);
        OFFICE.bean(Archive.class).catchUp();
        byte[] forgotten = paper(number);

        CLOCK.set(BEFORE_THE_END);
        Path folder = Files.createTempDirectory(Path.of("target"), "later-").toAbsolutePath();
        try (Sandbox later = Sandbox.start(SandboxSettings.test(folder, CLOCK))) {
            Path trust = trustOfBoth(folder);
            archive(later, trust).catchUp();
            byte[] renewed = paper(number);
            assertThat(renewed.length).isGreaterThan(forgotten.length);

            CLOCK.set(IN_TWENTY_YEARS);
            assertThat(command(renewed, trust)).isZero();
            assertThat(command(file(number, LicenceFiles.Kind.DATA), trust)).isZero();
            assertThat(command(file(number, LicenceFiles.Kind.PACKAGE), trust)).isZero();
            assertThat(command(forgotten, trust)).isNotZero();
            assertThat(command(signed, trust)).isNotZero();
        }
    }

    /** What a new release of the system would have: the authorities of its time beside the old ones. */
    private static Archive archive(Sandbox later, Path trust) throws IOException {
        TrustAnchors anchors = TrustAnchors.load(trust);
        OnlineRevocation revocation = new OnlineRevocation(CLOCK, PATIENCE);
        Proving proving = new Proving(
                new NationalTimeStampAuthority(URI.create(later.urls().http() + "/tsp/"), PATIENCE),
                new EvidenceCollector(anchors, revocation, CLOCK));
        SignatureVerifier verifier = new SignatureVerifier(anchors, revocation, CLOCK);
        return new Archive(
                OFFICE.bean(ArchiveRows.class),
                OFFICE.bean(Documents.class),
                new Archiver(() -> proving, () -> verifier),
                OFFICE.bean(Settings.class),
                CLOCK);
    }

    private static Path trustOfBoth(Path later) throws IOException {
        Path both = Files.createDirectories(later.resolve("both"));
        copy(Path.of(String.valueOf(OFFICE.bean(Settings.class).trustDir())), both, "old-");
        copy(later.resolve("trust"), both, "new-");
        return both;
    }

    private static void copy(Path from, Path to, String prefix) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(prefix + file.getFileName()));
            }
        }
    }

    private static int command(byte[] pdf, Path trust) throws IOException {
        Path file = Files.createTempFile(trust.getParent(), "paper", ".pdf");
        Files.write(file, pdf);
        return new VerifyFile()
                .run(List.of("--trust", trust.toString(), "--at", IN_TWENTY_YEARS.toString(), file.toString()));
    }
}
