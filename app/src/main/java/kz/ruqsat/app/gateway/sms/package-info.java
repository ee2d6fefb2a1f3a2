/** Text messages over HTTP. Start reading at {@link kz.ruqsat.app.gateway.sms.HttpTextMessages}. */
@NullMarked
package kz.ruqsat.app.gateway.sms;

import org.jspecify.annotations.NullMarked;
