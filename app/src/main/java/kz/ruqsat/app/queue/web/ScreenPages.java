package kz.ruqsat.app.queue.web;

import kz.ruqsat.app.shell.PageFrame;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * {@code /queue/screen}: the screen in the hall. The page listens to server-sent events and fetches its board anew at each;
 * without JavaScript it reloads itself every few seconds.
 */
@Controller
class ScreenPages {
    private final BoardViews views;
    private final ScreenStreams streams;
    private final QueueWords words;

    ScreenPages(BoardViews views, ScreenStreams streams, QueueWords words) {
        this.views = views;
        this.streams = streams;
        this.words = words;
    }

    @GetMapping("/queue/screen")
    ModelAndView screen(@RequestParam String centre, PageFrame frame) {
        return frame.show(
                "queue/screen", frame.text("queue.screen.title"), views.of(words.hall(centre), frame.texts()));
    }

    /** What changes of the screen. */
    @GetMapping("/queue/screen/board")
    ModelAndView board(@RequestParam String centre, PageFrame frame) {
        return frame.show("queue/board", "", views.of(words.hall(centre), frame.texts()));
    }

    /** Who waits, for the operators' page: what the screen shows as well. */
    @GetMapping("/queue/screen/waiting")
    ModelAndView waiting(@RequestParam String centre, PageFrame frame) {
        return frame.show("queue/waiting", "", views.of(words.hall(centre), frame.texts()));
    }

    /** An event whenever something happens in the hall. */
    @GetMapping(path = "/queue/screen/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> events(@RequestParam String centre) {
        return streams.open(words.hall(centre).id())
                .map(stream -> ResponseEntity.ok().body(stream))
                .orElseGet(() ->
                        ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build());
    }
}
