package kz.ruqsat.app;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says on the standard output where the pages are, for whoever started the process. */
@Component
class ReadyNotice {

    @EventListener
    void say(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext server
                && server.getWebServer() instanceof WebServer started) {
            System.out.println("RUQSAT READY http://127.0.0.1:" + started.getPort());
        }
    }
}
