package kz.ruqsat.app.gateway.shep;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import kz.ruqsat.app.Settings;
import kz.ruqsat.app.gateway.LetterBox;
import kz.ruqsat.app.gateway.Unreadable;
import kz.ruqsat.app.jobs.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Asks the gateway for letters that it could not bring, for instance while this system was down. */
@Component
class CatchUp {
    private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int AT_ONCE = 50;

    private final ShepHttp http;
    private final Inbox inbox;
    private final ObjectProvider<LetterBox> boxes;
    private final Settings.Shep settings;
    private final InstantSource time;

    CatchUp(ShepHttp http, Inbox inbox, ObjectProvider<LetterBox> boxes, Settings settings, InstantSource time) {
        this.http = http;
        this.inbox = inbox;
        this.boxes = boxes;
        this.settings = settings.shep();
        this.time = time;
    }

    /** The job; its first run is a pause after the start at the latest. */
    @Bean
    Job catchUpWithTheGateway() {
        return new Job("shep-catch-up", PAUSE, this::run);
    }

    /** One round over all letter boxes; ends at the first silence of the gateway. */
    void run() {
        for (LetterBox box : boxes) {
            for (String service : services(box.service()).toList()) {
                if (!fetch(box, service)) {
                    return;
                }
            }
        }
    }

    private Stream<String> services(String pattern) {
        return pattern.endsWith("*")
                ? settings.bodies().stream().map(body -> pattern.substring(0, pattern.length() - 1) + body)
                : Stream.of(pattern);
    }

    private boolean fetch(LetterBox box, String service) {
        String content = AsyncXml.getMessages(service, box.to().system(), AT_ONCE, time.instant());
        return switch (http.say("/async", box.to(), content, PATIENCE)) {
            case Spoken.Silent silent -> {
                LOG.info("the gateway is silent: {}", silent.trouble());
                yield false;
            }
            case Spoken.Faulted faulted -> {
                LOG.warn("the gateway gives no letters of {}: {}", service, faulted.error());
                yield true;
            }
            case Spoken.Answered answered -> {
                take(box, answered);
                yield true;
            }
        };
    }

    private void take(LetterBox box, Spoken.Answered answered) {
        List<MessageXml> messages;
        try {
            messages = AsyncXml.messages(answered.content());
        } catch (Unreadable e) {
            LOG.warn("letters that can't be read: {}", e.getMessage());
            return;
        }
        for (MessageXml message : messages) {
            try {
                inbox.receive(box.to(), message, null, time.instant());
            } catch (RuntimeException e) {
                // The others are not to wait for the one that can't be taken.
                LOG.error("letter {} was not taken", message.messageId(), e);
            }
        }
    }
}
