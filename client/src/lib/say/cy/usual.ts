import { said } from '@samepage/shared/usual/cy'

export default { said }
