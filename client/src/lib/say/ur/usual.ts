import { said } from '@samepage/shared/usual/ur'

export default { said }
