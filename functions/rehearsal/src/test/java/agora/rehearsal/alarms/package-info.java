/** Whether the template's alarms ring for what the functions write when they fail. */
@NullMarked
package agora.rehearsal.alarms;

import org.jspecify.annotations.NullMarked;
