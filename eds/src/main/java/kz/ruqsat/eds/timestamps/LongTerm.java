package kz.ruqsat.eds.timestamps;

import java.security.cert.CRLReason;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import kz.ruqsat.eds.certificates.Certificates;
import kz.ruqsat.eds.report.Finding;
import kz.ruqsat.eds.report.SignatureLevel;
import kz.ruqsat.eds.report.TimeStamp;
import kz.ruqsat.eds.revocation.CertificateJudge;
import kz.ruqsat.eds.revocation.CertificateJudge.Judgement;
import kz.ruqsat.eds.revocation.Evidence;
import kz.ruqsat.eds.revocation.KeptEvidence;
import kz.ruqsat.eds.revocation.RevocationAnswer;
import kz.ruqsat.eds.revocation.RevocationSource;
import org.bouncycastle.asn1.x509.Extension;
import org.jspecify.annotations.Nullable;

/**
 * Finds the time at which to judge a signer, from now backwards (ETSI EN 319 102-1, 5.6): the newest archive time stamp
 * has to be good now and proves that all it covers existed at its time; there the one before it has to be good, and so
 * on to the time stamps over the signature and to the signer.
 *
 * <p>While a certificate has not expired its authority is asked; the evidence kept speaks when there is no answer.
 * Afterwards the evidence comes first. A revocation after the proven time does not matter.
 */
public record LongTerm(CertificateJudge judge, Instant now) {

    /**
     * A time stamp as it was found.
     *
     * @param holds whether it is over what it has to be over, as far as the format is concerned
     * @param covered the evidence that it covers
     * @param over for an archive time stamp: whether it covers that other time stamp
     */
    public record Stamped(Token token, boolean holds, Evidence covered, Predicate<Token> over) {

        /** One that covers every time stamp before it. */
        public Stamped(Token token, boolean holds, Evidence covered) {
            this(token, holds, covered, _ -> true);
        }

        /** The same, when it covers these time stamps too. */
        public Stamped alsoOver(List<Token> others) {
            return new Stamped(token, holds, covered, other -> others.contains(other) || over.test(other));
        }
    }

    /**
     * What was found out.
     *
     * @param timeStamp the earliest valid one over the signature (or else over the archive), the first one when none is
     *     valid; null when there is none
     * @param at when the signer was judged
     * @param signer how the signer came out; {@link Judgement#NONE} without a certificate
     * @param findings what speaks against the time stamps
     */
    public record Proof(
            @Nullable TimeStamp timeStamp, Instant at, Judgement signer, Set<Finding> findings, SignatureLevel level) {}

    /** How far a time-stamp authority's clock may be ahead of ours. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    /** Evidence about a time-stamp authority is collected before the next time stamp, which may be a night's work later. */
    private static final Duration GRACE = Duration.ofDays(1);

    /** An authority that was closed for these reasons has lost no key (RFC 3161, 4.1). */
    private static final Set<String> HARMLESS = Set.of(
            CRLReason.AFFILIATION_CHANGED.name(), CRLReason.SUPERSEDED.name(), CRLReason.CESSATION_OF_OPERATION.name());

    /** Whether a time stamp proves anything at the time at which it is judged. */
    private enum Worth {
        GOOD,
        /** Its authority's certificate has ended before the time proved so far. */
        ENDED,
        NONE
    }

    /**
     * Judges the signer.
     *
     * @param signer null when the signature does not carry it
     * @param stamps over the signature value
     * @param archive archive time stamps, the newest last
     * @param evidence all that is embedded
     */
    public Proof prove(
            @Nullable X509Certificate signer, List<Stamped> stamps, List<Stamped> archive, Evidence evidence) {
        Walk walk = new Walk(new KeptEvidence(evidence, now), new LinkedHashSet<>());
        TimeStamp oldest = null;
        for (Stamped stamped : archive.reversed()) {
            if (walk.worth(stamped, Finding.ARCHIVE_BROKEN) == Worth.GOOD) {
                walk.believe(stamped);
                oldest = oldest == null || stamped.token().time().isBefore(oldest.time())
                        ? stamped.token().report(true)
                        : oldest;
            }
        }
        List<TimeStamp> found = new ArrayList<>();
        for (Stamped stamped : stamps) {
            found.add(stamped.token().report(walk.worth(stamped, Finding.TIMESTAMP_INVALID) == Worth.GOOD));
        }
        TimeStamp earliest = earliest(found, oldest);
        Instant at = earliest != null && earliest.valid() ? earliest.time() : now;
        Judgement judgement = signer == null
                ? Judgement.NONE
                : judge.asking((certificate, issuer) -> walk.ask(certificate, issuer, at, Duration.ZERO))
                        .judge(signer, at);
        if (walk.ended && !judgement.findings().isEmpty()) {
            walk.findings.add(Finding.TIMESTAMP_EXPIRED);
        }
        return new Proof(earliest, at, judgement, walk.findings, level(stamps, archive, evidence));
    }

    private static @Nullable TimeStamp earliest(List<TimeStamp> found, @Nullable TimeStamp oldestArchive) {
        return found.isEmpty()
                ? oldestArchive
                : found.stream()
                        .filter(TimeStamp::valid)
                        .min(Comparator.comparing(TimeStamp::time))
                        .orElse(oldestArchive != null ? oldestArchive : found.getFirst());
    }

    private static SignatureLevel level(List<Stamped> stamps, List<Stamped> archive, Evidence evidence) {
        if (stamps.isEmpty() && archive.isEmpty()) {
            return SignatureLevel.B;
        }
        if (archive.stream().anyMatch(Stamped::holds)) {
            return SignatureLevel.LTA;
        }
        if (stamps.stream().noneMatch(Stamped::holds)) {
            return SignatureLevel.B;
        }
        return evidence.silent() ? SignatureLevel.T : SignatureLevel.LT;
    }

    /** The way back in time. */
    private final class Walk {
        private final KeptEvidence kept;
        private final Set<Finding> findings;
        private final List<Stamped> believed = new ArrayList<>();
        private boolean ended;

        Walk(KeptEvidence kept, Set<Finding> findings) {
            this.kept = kept;
            this.findings = findings;
        }

        void believe(Stamped archive) {
            believed.add(archive);
            kept.existed(archive.covered(), archive.token().time());
        }

        /** By when the time stamp is proved to have existed. */
        private Instant proven(Token token) {
            return believed.stream()
                    .filter(archive -> archive.over().test(token))
                    .map(archive -> archive.token().time())
                    .min(Comparator.naturalOrder())
                    .orElse(now);
        }

        Worth worth(Stamped stamped, Finding whenNotOver) {
            Token token = stamped.token();
            X509Certificate authority = token.authority();
            if (!stamped.holds()) {
                findings.add(whenNotOver);
                return Worth.NONE;
            }
            Instant proven = proven(token);
            if (authority == null || !token.holds() || token.time().isAfter(proven.plus(SKEW))) {
                findings.add(Finding.TIMESTAMP_INVALID);
                return Worth.NONE;
            }
            return authority(authority, token.time(), proven);
        }

        private Worth authority(X509Certificate authority, Instant made, Instant proven) {
            RevocationSource source = (certificate, issuer) -> closed(ask(certificate, issuer, proven, GRACE), made);
            Judgement judgement = judge.asking(source).judge(authority, later(proven, made));
            Set<Finding> against = new LinkedHashSet<>(judgement.findings());
            // Older authorities name no address to ask about themselves: then there is nothing to wait for.
            boolean unknown = against.remove(Finding.REVOCATION_UNKNOWN) && namesAddress(authority);
            if (made.isBefore(authority.getNotBefore().toInstant())) {
                against.add(Finding.CERTIFICATE_NOT_YET_VALID);
            }
            if (against.equals(Set.of(Finding.CERTIFICATE_EXPIRED))) {
                ended = true;
                return Worth.ENDED;
            }
            if (!against.isEmpty()) {
                findings.add(Finding.TIMESTAMP_INVALID);
                return Worth.NONE;
            }
            if (unknown) {
                findings.add(Finding.REVOCATION_UNKNOWN);
            }
            return Worth.GOOD;
        }

        RevocationAnswer ask(X509Certificate certificate, X509Certificate issuer, Instant at, Duration grace) {
            boolean over = now.isAfter(certificate.getNotAfter().toInstant());
            RevocationAnswer first = over
                    ? kept.ask(certificate, issuer, at, grace)
                    : judge.revocation().ask(certificate, issuer);
            if (!(first instanceof RevocationAnswer.Unknown)) {
                return first;
            }
            RevocationAnswer second =
                    over ? judge.revocation().ask(certificate, issuer) : kept.ask(certificate, issuer, at, grace);
            return second instanceof RevocationAnswer.Unknown ? first : second;
        }
    }

    /** Tokens made before an authority was closed stay good, when it lost no key. */
    private static RevocationAnswer closed(RevocationAnswer answer, Instant made) {
        return answer instanceof RevocationAnswer.Revoked revoked
                        && HARMLESS.contains(revoked.reason())
                        && revoked.at().isAfter(made)
                ? new RevocationAnswer.Good(revoked.by(), revoked.at())
                : answer;
    }

    /** A clock that is a little ahead must not make a fresh time stamp of a fresh authority invalid. */
    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    private static boolean namesAddress(X509Certificate certificate) {
        return Certificates.extension(certificate, Extension.authorityInfoAccess) != null
                || Certificates.extension(certificate, Extension.cRLDistributionPoints) != null;
    }
}
