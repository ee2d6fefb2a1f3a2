package kz.ruqsat.eds.certificates;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kz.ruqsat.eds.report.ChainStatus;
import kz.ruqsat.eds.report.Finding;
import org.jspecify.annotations.Nullable;

/**
 * The way from a certificate to a trusted root.
 *
 * @param issuer the trusted issuer; null when there is none (or the certificate is itself a trusted root)
 * @param findings what speaks against it at the time at which it was built
 */
public record Chain(ChainStatus status, @Nullable X509Certificate issuer, List<Finding> findings) {

    /** Longer chains do not exist here (root, issuing authority, signer). */
    private static final int LONGEST = 5;

    /** The bytes of a certificate and of the one whose key signed it: that much never changes. */
    private record Link(X509Certificate certificate, X509Certificate issuer) {}

    private static final Kept<Link, Boolean> SIGNED = new Kept<>();

    /** A certificate and who is trusted: the way between them is the same at any time. */
    private record Way(X509Certificate certificate, TrustAnchors trust) {}

    private static final Kept<Way, List<X509Certificate>> WAYS = new Kept<>();
    private static final Kept<Way, Boolean> WEAK = new Kept<>();

    public static Chain build(X509Certificate certificate, TrustAnchors trust, Instant at) {
        Set<Finding> obstacles = new LinkedHashSet<>();
        List<X509Certificate> path = path(certificate, trust, obstacles);
        if (path == null) {
            return new Chain(ChainStatus.UNKNOWN_ISSUER, null, notFound(obstacles));
        }
        Set<Finding> findings = new LinkedHashSet<>();
        path.forEach(link -> findings.addAll(dates(link, at)));
        ChainStatus status = findings.isEmpty() ? ChainStatus.TRUSTED : ChainStatus.EXPIRED;
        if (weak(certificate, trust, path)) {
            findings.add(Finding.WEAK_ALGORITHM);
        }
        return new Chain(status, path.size() > 1 ? path.get(1) : null, List.copyOf(findings));
    }

    /** The certificate, its issuer, and so on to the root; null when there is no way. Dates are not looked at. */
    public static @Nullable List<X509Certificate> path(X509Certificate certificate, TrustAnchors trust) {
        return path(certificate, trust, new LinkedHashSet<>());
    }

    private static @Nullable List<X509Certificate> path(
            X509Certificate certificate, TrustAnchors trust, Set<Finding> obstacles) {
        Way way = new Way(certificate, trust);
        List<X509Certificate> path = WAYS.get(way);
        if (path == null) {
            path = path(List.of(certificate), trust, obstacles);
            if (path != null) {
                WAYS.put(way, List.copyOf(path));
            }
        }
        return path;
    }

    private static List<Finding> notFound(Set<Finding> obstacles) {
        return obstacles.isEmpty() ? List.of(Finding.UNKNOWN_ISSUER) : List.copyOf(obstacles);
    }

    /** The certificate, its issuer, and so on to a root; null when there is no way that is in order. */
    private static @Nullable List<X509Certificate> path(
            List<X509Certificate> begun, TrustAnchors trust, Set<Finding> obstacles) {
        X509Certificate last = begun.getLast();
        if (trust.roots().stream().anyMatch(root -> Certificates.same(root, last))) {
            Set<Finding> against = ChainRules.broken(begun);
            obstacles.addAll(against);
            return against.isEmpty() ? begun : null;
        }
        for (X509Certificate issuer : namedAsIssuer(last, trust)) {
            if (issued(last, issuer, obstacles) && maybe(begun, issuer, obstacles)) {
                List<X509Certificate> longer = new ArrayList<>(begun);
                longer.add(issuer);
                List<X509Certificate> path = path(longer, trust, obstacles);
                if (path != null) {
                    return path;
                }
            }
        }
        return null;
    }

    private static List<X509Certificate> namedAsIssuer(X509Certificate certificate, TrustAnchors trust) {
        List<X509Certificate> all = new ArrayList<>(trust.roots());
        all.addAll(trust.intermediates());
        return all.stream()
                .filter(issuer -> issuer.getSubjectX500Principal().equals(certificate.getIssuerX500Principal()))
                .toList();
    }

    /** Whether it makes sense to go on to that issuer. */
    private static boolean maybe(List<X509Certificate> begun, X509Certificate issuer, Set<Finding> obstacles) {
        if (begun.stream().anyMatch(link -> Certificates.same(link, issuer))) {
            obstacles.add(Finding.CHAIN_LOOP);
            return false;
        }
        if (begun.size() > LONGEST) {
            obstacles.add(Finding.CHAIN_TOO_LONG);
            return false;
        }
        return true;
    }

    private static boolean issued(X509Certificate certificate, X509Certificate issuer, Set<Finding> obstacles) {
        Link link = new Link(certificate, issuer);
        if (SIGNED.get(link) != null) {
            return true;
        }
        Algorithms.Check check = Algorithms.check(
                Certificates.publicKey(issuer),
                Certificates.signatureAlgorithm(certificate),
                Certificates.toBeSigned(certificate),
                certificate.getSignature());
        if (check == Algorithms.Check.UNSUPPORTED) {
            obstacles.add(Finding.UNSUPPORTED_ALGORITHM);
        }
        if (check != Algorithms.Check.HOLDS) {
            return false;
        }
        SIGNED.put(link, Boolean.TRUE);
        return true;
    }

    private static List<Finding> dates(X509Certificate certificate, Instant at) {
        if (at.isBefore(certificate.getNotBefore().toInstant())) {
            return List.of(Finding.CERTIFICATE_NOT_YET_VALID);
        }
        if (at.isAfter(certificate.getNotAfter().toInstant())) {
            return List.of(Finding.CERTIFICATE_EXPIRED);
        }
        return List.of();
    }

    private static boolean weak(X509Certificate certificate, TrustAnchors trust, List<X509Certificate> path) {
        Way way = new Way(certificate, trust);
        Boolean known = WEAK.get(way);
        if (known == null) {
            known = weak(path);
            WEAK.put(way, known);
        }
        return known;
    }

    /** The root's own signature does not count: it is trusted because it was laid down. */
    private static boolean weak(List<X509Certificate> path) {
        for (int i = 0; i + 1 < path.size(); i++) {
            if (Algorithms.weak(
                    Certificates.publicKey(path.get(i + 1)), Certificates.signatureAlgorithm(path.get(i)), null)) {
                return true;
            }
        }
        return Certificates.publicKey(path.getFirst()).weak();
    }
}
