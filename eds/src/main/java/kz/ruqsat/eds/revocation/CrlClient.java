package kz.ruqsat.eds.revocation;

import java.io.IOException;
import java.net.URI;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Fetches and keeps certificate revocation lists, and the changes to them (delta lists) where the certificate, the list
 * or the settings name an address for those. Where changes are named they are wanted: without them, a list says of
 * nobody that he is good, for the authority has said something newer that is not known.
 */
final class CrlClient {
    /** The national authority's lists have some megabytes. */
    private static final long LONGEST_LIST = 64 * 1024 * 1024L;

    private static final Duration LONGEST_KEPT = Duration.ofHours(1);

    private record Kept(X509CRL list, Instant fetched) {}

    private final Map<URI, Kept> kept = new ConcurrentHashMap<>();
    private final Transport transport;
    private final InstantSource clock;
    private final Map<URI, URI> changes;

    /** @param changes where the changes to a list are, for lists whose certificates do not say it */
    CrlClient(Transport transport, InstantSource clock, Map<URI, URI> changes) {
        this.transport = transport;
        this.clock = clock;
        this.changes = Map.copyOf(changes);
    }

    Told ask(X509Certificate certificate, X509Certificate issuer, URI address) throws IOException, Untrustworthy {
        X509CRL list = list(address, issuer, false);
        Set<URI> named = new LinkedHashSet<>(RevocationAddresses.changes(certificate));
        named.addAll(RevocationAddresses.changes(list));
        if (changes.containsKey(address)) {
            named.add(changes.get(address));
        }
        if (named.isEmpty()) {
            return told(certificate, list, null);
        }
        List<String> failures = new ArrayList<>();
        for (URI change : named) {
            try {
                return withChanges(certificate, issuer, address, change);
            } catch (IOException | Untrustworthy | RuntimeException e) {
                failures.add(change + ": " + e.getMessage());
            }
        }
        Told alone = told(certificate, list, null);
        Untrustworthy.unless(
                alone.answer() instanceof RevocationAnswer.Revoked,
                "the changes to the list can't be had: " + String.join("; ", failures));
        return alone;
    }

    private Told withChanges(X509Certificate certificate, X509Certificate issuer, URI address, URI change)
            throws IOException, Untrustworthy {
        X509CRL list = list(address, issuer, false);
        X509CRL newer = list(change, issuer, false);
        Untrustworthy.unless(RevocationLists.ofChanges(newer), "no list of changes");
        boolean adds;
        try {
            adds = RevocationLists.addsTo(newer, list);
        } catch (Untrustworthy _) {
            // The kept list may be older than those changes.
            list = list(address, issuer, true);
            adds = RevocationLists.addsTo(newer, list);
        }
        return told(certificate, list, adds ? newer : null);
    }

    private static Told told(X509Certificate certificate, X509CRL list, @Nullable X509CRL newer) throws Untrustworthy {
        List<byte[]> evidence = new ArrayList<>(List.of(RevocationLists.encoded(list)));
        if (newer != null) {
            evidence.add(RevocationLists.encoded(newer));
        }
        return new Told(RevocationLists.answer(certificate, list, newer), new Evidence(List.of(), evidence, List.of()));
    }

    /** The list at that address, checked; kept as long as it is fresh, but not for ever. */
    private X509CRL list(URI address, X509Certificate issuer, boolean anew) throws IOException, Untrustworthy {
        Instant now = clock.instant();
        Kept found = kept.get(address);
        if (anew
                || found == null
                || now.isAfter(found.fetched().plus(LONGEST_KEPT))
                || RevocationLists.stale(found.list(), now)) {
            found = new Kept(RevocationLists.parse(transport.get(address, LONGEST_LIST)), now);
            RevocationLists.check(found.list(), issuer);
            RevocationLists.checkFresh(found.list(), now);
            kept.put(address, found);
        } else {
            // The same address named under another issuer must not lend its list.
            RevocationLists.check(found.list(), issuer);
            RevocationLists.checkFresh(found.list(), now);
        }
        return found.list();
    }
}
