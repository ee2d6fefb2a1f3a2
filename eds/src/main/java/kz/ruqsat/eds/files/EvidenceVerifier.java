package kz.ruqsat.eds.files;

import java.io.IOException;
import java.math.BigInteger;
import java.security.cert.CRLException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kz.ruqsat.eds.certificates.Algorithms;
import kz.ruqsat.eds.certificates.CertificateReader;
import kz.ruqsat.eds.certificates.Certificates;
import kz.ruqsat.eds.certificates.Chain;
import kz.ruqsat.eds.cms.CmsPackage;
import kz.ruqsat.eds.report.CertificateReport;
import kz.ruqsat.eds.report.ChainStatus;
import kz.ruqsat.eds.report.Finding;
import kz.ruqsat.eds.report.Format;
import kz.ruqsat.eds.report.RevocationStatus;
import kz.ruqsat.eds.report.SignatureLevel;
import kz.ruqsat.eds.report.SignatureReport;
import kz.ruqsat.eds.report.SignerCertificate;
import kz.ruqsat.eds.report.Statement;
import kz.ruqsat.eds.report.UnreadableSignatureException;
import kz.ruqsat.eds.report.Verdict;
import kz.ruqsat.eds.report.Verification;
import kz.ruqsat.eds.revocation.CertificateJudge;
import kz.ruqsat.eds.revocation.OcspAnswer;
import kz.ruqsat.eds.revocation.OcspSpeaker;
import kz.ruqsat.eds.revocation.OnlineRevocation;
import kz.ruqsat.eds.revocation.RevocationAddresses;
import kz.ruqsat.eds.revocation.RevocationLists;
import kz.ruqsat.eds.revocation.Untrustworthy;
import kz.ruqsat.eds.timestamps.Token;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.tsp.TimeStampResp;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.jspecify.annotations.Nullable;

/**
 * Verifies what authorities sign by themselves: certificates, revocation lists, answers of responders and time stamps.
 * Whose signature it is counts, not what use somebody makes of the statement.
 */
public record EvidenceVerifier(CertificateJudge judge) {
    private static final int CRL_SIGN = 6;

    /** A certificate and the authority's signature under it. */
    public Verification certificate(CertificateReport report) {
        SignatureReport signature = new Signed(
                        report.certificate(), report.algorithm(), null, report.chain(), report.reasons())
                .report(report.chain() != ChainStatus.UNKNOWN_ISSUER, report.revocation(), report.judgedAt());
        return new Verification(Format.CERTIFICATE, report.verdict(), List.of(signature), null, List.of());
    }

    /** A revocation list, whole or of changes. */
    public Verification list(byte[] bytes, Instant now) throws Untrustworthy {
        X509CRL list = RevocationLists.parse(bytes);
        AlgorithmIdentifier algorithm = new AlgorithmIdentifier(new ASN1ObjectIdentifier(list.getSigAlgOID()));
        Set<Finding> findings = new LinkedHashSet<>();
        X509Certificate issuer = issuer(list, algorithm, findings);
        if (list.getNextUpdate() == null
                || now.isAfter(list.getNextUpdate().toInstant().plus(OnlineRevocation.SKEW))
                || list.getThisUpdate().toInstant().isAfter(now.plus(OnlineRevocation.SKEW))) {
            findings.add(Finding.EVIDENCE_OUT_OF_DATE);
        }
        if (issuer != null && !maySignLists(issuer)) {
            findings.add(Finding.ISSUER_IS_NO_AUTHORITY);
        }
        Signed signed = Signed.by(
                issuer,
                algorithm,
                list.getThisUpdate().toInstant(),
                issuer == null ? null : chain(issuer, now),
                findings);
        boolean holds = issuer != null && !findings.contains(Finding.SIGNATURE_BROKEN);
        return Verification.of(
                Format.REVOCATION_LIST,
                List.of(signed.report(holds, RevocationStatus.NOT_CHECKED, now)),
                null,
                List.of(statement(list)));
    }

    private static boolean maySignLists(X509Certificate issuer) {
        boolean[] usage = issuer.getKeyUsage();
        return usage == null || usage[CRL_SIGN];
    }

    private Chain chain(X509Certificate authority, Instant now) {
        return Chain.build(authority, judge.trust(), now);
    }

    /** The trusted authority that signed it; or one of its name, whose signature it is not. */
    private @Nullable X509Certificate issuer(X509CRL list, AlgorithmIdentifier algorithm, Set<Finding> findings) {
        List<X509Certificate> named = authorities()
                .filter(authority -> authority.getSubjectX500Principal().equals(list.getIssuerX500Principal()))
                .toList();
        for (X509Certificate authority : named) {
            if (Algorithms.check(Certificates.publicKey(authority), algorithm, signed(list), list.getSignature())
                    == Algorithms.Check.HOLDS) {
                if (Algorithms.weak(Certificates.publicKey(authority), algorithm, null)) {
                    findings.add(Finding.WEAK_ALGORITHM);
                }
                return authority;
            }
        }
        findings.add(named.isEmpty() ? Finding.UNKNOWN_ISSUER : Finding.SIGNATURE_BROKEN);
        return named.isEmpty() ? null : named.getFirst();
    }

    private Stream<X509Certificate> authorities() {
        return Stream.concat(judge.trust().intermediates().stream(), judge.trust().roots().stream());
    }

    private static byte[] signed(X509CRL list) {
        try {
            return list.getTBSCertList();
        } catch (CRLException e) {
            throw new UnreadableSignatureException("A list that has no encoding", e);
        }
    }

    private static Statement statement(X509CRL list) {
        byte[] number = list.getExtensionValue(Extension.cRLNumber.getId());
        BigInteger value = number == null
                ? null
                : ASN1Integer.getInstance(ASN1OctetString.getInstance(number).getOctets())
                        .getValue();
        boolean changes = RevocationLists.ofChanges(list);
        int count = list.getRevokedCertificates() == null
                ? 0
                : list.getRevokedCertificates().size();
        return new Statement(
                changes ? Statement.Kind.CHANGES_LISTED : Statement.Kind.LISTED,
                value == null ? "" : value.toString(),
                list.getThisUpdate().toInstant(),
                Integer.toString(count));
    }

    /** The answer of a responder. */
    public Verification answer(byte[] bytes, Instant now) throws Untrustworthy, OcspAnswer.Refused {
        OcspAnswer answer = OcspAnswer.read(bytes);
        OcspSpeaker speaker = OcspSpeaker.of(answer, judge.trust());
        Set<Finding> findings = new LinkedHashSet<>(speaker.findings());
        if (!OcspSpeaker.within(answer, now)) {
            findings.add(Finding.EVIDENCE_OUT_OF_DATE);
        }
        X509Certificate responder = speaker.certificate();
        Signed signed = Signed.by(
                responder,
                answer.basic().getSignatureAlgorithm(),
                OcspSpeaker.producedAt(answer),
                responder == null ? null : chain(responder, now),
                findings);
        return Verification.of(
                Format.OCSP_ANSWER,
                List.of(signed.report(responder != null, RevocationStatus.NOT_CHECKED, now)),
                null,
                OcspSpeaker.statements(answer));
    }

    /**
     * A time stamp.
     *
     * @param content what it is said to be over; null when that was not given: then it says only that a digest existed
     */
    public Verification timeStamp(byte[] bytes, byte @Nullable [] content, Instant now) {
        Token token = token(bytes);
        X509Certificate authority = token.authority();
        Set<Finding> findings = against(token, content);
        CertificateJudge.Judgement judgement = judgement(token, authority, findings, now);
        Verdict verdict = Verdict.of(findings);
        SignatureReport report = new SignatureReport(
                token.holds(),
                authority == null ? null : CertificateReader.of(authority),
                token.algorithm(),
                token.time(),
                token.report(verdict == Verdict.VALID),
                now,
                judgement.chain(),
                judgement.revocation(),
                true,
                verdict,
                List.copyOf(findings),
                SignatureLevel.B,
                List.of());
        Statement stamped = new Statement(
                Statement.Kind.STAMPED, token.imprint(), token.time(), Algorithms.digestName(token.imprintAlgorithm()));
        return Verification.of(Format.TIME_STAMP, List.of(report), content, List.of(stamped));
    }

    private static Set<Finding> against(Token token, byte @Nullable [] content) {
        Set<Finding> findings = new LinkedHashSet<>();
        if (!token.holds()) {
            findings.add(Finding.TIMESTAMP_INVALID);
        }
        // That a digest existed is true of a weak one too; but it says nothing of a content.
        boolean weak = Algorithms.weak(token.imprintAlgorithm());
        if (content != null && !token.over(content)) {
            findings.add(weak ? Finding.WEAK_ALGORITHM : Finding.SIGNED_OTHER_DATA);
        }
        return findings;
    }

    private CertificateJudge.Judgement judgement(
            Token token, @Nullable X509Certificate authority, Set<Finding> findings, Instant now) {
        if (authority == null) {
            findings.add(Finding.SIGNER_CERTIFICATE_MISSING);
            return CertificateJudge.Judgement.NONE;
        }
        CertificateJudge.Judgement judgement = (token.holds() ? judge : judge.offline()).judge(authority, now);
        findings.addAll(judgement.findings());
        // Older authorities name no address to ask about themselves: then there is nothing to wait for.
        if (!token.holds() || !RevocationAddresses.any(authority)) {
            findings.remove(Finding.REVOCATION_UNKNOWN);
        }
        if (token.time().isAfter(now.plus(OnlineRevocation.SKEW))) {
            findings.add(Finding.EVIDENCE_OUT_OF_DATE);
        }
        return judgement;
    }

    private static Token token(byte[] bytes) {
        byte[] der = CmsPackage.decode(bytes);
        TimeStampResp response;
        try {
            response = TimeStampResp.getInstance(der);
        } catch (RuntimeException _) {
            return Token.parse(der);
        }
        if (response.getTimeStampToken() == null) {
            throw new UnreadableSignatureException(
                    Finding.NO_SIGNATURE, new IllegalArgumentException("The authority has refused to stamp"));
        }
        try {
            return Token.parse(response.getTimeStampToken().getEncoded());
        } catch (IOException e) {
            throw new UnreadableSignatureException("A token that has no encoding", e);
        }
    }

    /**
     * What was found about a signature of an authority.
     *
     * @param said when it was made, as it says itself
     */
    private record Signed(
            @Nullable SignerCertificate signer,
            String algorithm,
            @Nullable Instant said,
            ChainStatus chain,
            List<Finding> findings) {

        static Signed by(
                @Nullable X509Certificate signer,
                AlgorithmIdentifier algorithm,
                @Nullable Instant said,
                @Nullable Chain chain,
                Set<Finding> findings) {
            if (chain != null) {
                findings.addAll(chain.findings());
            }
            return new Signed(
                    signer == null ? null : CertificateReader.of(signer),
                    signer == null
                            ? algorithm.getAlgorithm().getId()
                            : Algorithms.describe(Certificates.publicKey(signer), algorithm, null),
                    said,
                    chain == null ? ChainStatus.UNKNOWN_ISSUER : chain.status(),
                    List.copyOf(findings));
        }

        SignatureReport report(boolean holds, RevocationStatus revocation, Instant now) {
            return new SignatureReport(
                    holds,
                    signer,
                    algorithm,
                    said,
                    null,
                    now,
                    chain,
                    revocation,
                    true,
                    Verdict.of(findings),
                    findings,
                    SignatureLevel.B,
                    List.of());
        }
    }
}
