import { Refusal } from '@samepage/shared'
import { ConfigFaults, readConfig } from '../config.ts'
import { CannotOpen } from '../storage/open.ts'
import { auditCommand } from './audit.ts'
import { backupCommand } from './backup.ts'
import { checkCommand } from './check.ts'
import { holdCommand } from './hold.ts'
import { moveCommand } from './move.ts'
import { restoreCommand } from './restore.ts'
import { eraseCommand, retentionCommand } from './retention.ts'
import { EXIT, type Exit, Stop, type Tool } from './tool.ts'

const COMMANDS: Record<string, (tool: Tool, args: string[]) => Promise<Exit>> = {
  audit: auditCommand,
  backup: backupCommand,
  restore: restoreCommand,
  move: moveCommand,
  retention: retentionCommand,
  erase: eraseCommand,
  hold: holdCommand,
  check: checkCommand
}

const HELP = `What operators can do with Same Page. It reads the same settings as the server (DATA_DIR, KEY_DIR, DATABASE_URL and so on).

  check                            is the installation in order?
  backup <folder>                  makes a copy and looks it over, also in the middle of a conference
  restore <file>                   puts a copy back; please stop the server first
  move --from sqlite --to postgres   moves everything from DATA_DIR to DATABASE_URL, row by row; please stop the server first
  audit verify                     was anything in the audit trail changed, taken out or put in?
  audit show [--conference id] [--most 100]
  retention                        what is due to be erased, and why; changes nothing
  retention --do-it [--approved-by name]     erases it; please stop the server first
  erase <conference> --reason request|order|mistake|retention    please stop the server first
  hold list | hold set <conference> --name ... --reason ... --review-on 2027-05-01 | hold lift <conference>

Erasing and putting back need the server stopped: it keeps open conferences in memory, and must not write to what is gone. If you stop it for that,
please do so when nobody is in a conference. What is due by RETENTION the running server erases by itself, once a day.

It ends with 0 when all is well, 1 when something is not in order or could not be done, 2 when it was not understood.`

async function run([name = 'help', ...args]: string[]): Promise<Exit> {
  const say = (line: string): void => console.log(line)
  if (['help', '--help', '-h'].includes(name)) {
    say(HELP)
    return EXIT.done
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!command) {
    console.error(`There is no "${name}" here.\n\n${HELP}`)
    return EXIT.asked
  }
  return command({ config: readConfig(), say, now: Date.now }, args)
}

/** What an operator can put right is said in a sentence; anything else is a fault of ours and keeps its trace. */
function sayWhy(fault: unknown): Exit {
  if (fault instanceof Stop) {
    console.error(fault.message)
    return EXIT.asked
  }
  const isOfParsing = String((fault as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS')
  if (isOfParsing) {
    console.error(`${(fault as Error).message}\n\n${HELP}`)
    return EXIT.asked
  }
  if (fault instanceof CannotOpen || fault instanceof ConfigFaults) console.error(fault.message)
  else if (fault instanceof Refusal) console.error(fault.say)
  else throw fault
  return EXIT.found
}

process.exitCode = await run(process.argv.slice(2)).catch(sayWhy)
