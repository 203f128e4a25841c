import { runDepartment } from '@credit-hub/kit';
import { department } from './index.ts';

await runDepartment(department);
