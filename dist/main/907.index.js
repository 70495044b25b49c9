export const id = 907;
export const ids = [907];
export const modules = {

/***/ 3907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bodies: () => (/* binding */ bodies),
/* harmony export */   shapes: () => (/* binding */ shapes)
/* harmony export */ });
const any = { type: 'any' };
const boolean = { type: 'boolean' };
const duration = { type: 'string', format: 'duration' };
const int64 = { type: 'string', format: 'int64' };
const integer = { type: 'integer' };
const number = { type: 'number' };
const string = { type: 'string' };
const timestamp = { type: 'string', format: 'timestamp' };
const list = (of) => ({ type: 'list', of });
const map = (of) => ({ type: 'map', of });
const object = (name) => ({ type: 'object', name });
/** The message that a step of each kind sends. */
const bodies = {
    customJob: 'CustomJob',
    pipelineJob: 'PipelineJob',
};
const enums = {
    AcceleratorType: { type: 'enum', values: ['ACCELERATOR_TYPE_UNSPECIFIED', 'NVIDIA_TESLA_K80', 'NVIDIA_TESLA_P100', 'NVIDIA_TESLA_V100', 'NVIDIA_TESLA_P4', 'NVIDIA_TESLA_T4', 'NVIDIA_TESLA_A100', 'NVIDIA_A100_80GB', 'NVIDIA_L4', 'NVIDIA_H100_80GB', 'NVIDIA_H100_MEGA_80GB', 'NVIDIA_H200_141GB', 'NVIDIA_B200', 'NVIDIA_GB200', 'NVIDIA_RTX_PRO_6000', 'TPU_V2', 'TPU_V3', 'TPU_V4_POD', 'TPU_V5_LITEPOD'] },
    'Artifact.State': { type: 'enum', values: ['STATE_UNSPECIFIED', 'PENDING', 'LIVE'] },
    'Execution.State': { type: 'enum', values: ['STATE_UNSPECIFIED', 'NEW', 'RUNNING', 'COMPLETE', 'FAILED', 'CACHED', 'CANCELLED'] },
    JobState: { type: 'enum', values: ['JOB_STATE_UNSPECIFIED', 'JOB_STATE_QUEUED', 'JOB_STATE_PENDING', 'JOB_STATE_RUNNING', 'JOB_STATE_SUCCEEDED', 'JOB_STATE_FAILED', 'JOB_STATE_CANCELLING', 'JOB_STATE_CANCELLED', 'JOB_STATE_PAUSED', 'JOB_STATE_EXPIRED', 'JOB_STATE_UPDATING', 'JOB_STATE_PARTIALLY_SUCCEEDED'] },
    PipelineFailurePolicy: { type: 'enum', values: ['PIPELINE_FAILURE_POLICY_UNSPECIFIED', 'PIPELINE_FAILURE_POLICY_FAIL_SLOW', 'PIPELINE_FAILURE_POLICY_FAIL_FAST'] },
    PipelineState: { type: 'enum', values: ['PIPELINE_STATE_UNSPECIFIED', 'PIPELINE_STATE_QUEUED', 'PIPELINE_STATE_PENDING', 'PIPELINE_STATE_RUNNING', 'PIPELINE_STATE_SUCCEEDED', 'PIPELINE_STATE_FAILED', 'PIPELINE_STATE_CANCELLING', 'PIPELINE_STATE_CANCELLED', 'PIPELINE_STATE_PAUSED'] },
    'PipelineTaskDetail.State': { type: 'enum', values: ['STATE_UNSPECIFIED', 'PENDING', 'RUNNING', 'SUCCEEDED', 'CANCEL_PENDING', 'CANCELLING', 'CANCELLED', 'FAILED', 'SKIPPED', 'NOT_TRIGGERED'] },
    'ReservationAffinity.Type': { type: 'enum', values: ['TYPE_UNSPECIFIED', 'NO_RESERVATION', 'ANY_RESERVATION', 'SPECIFIC_RESERVATION'] },
    'Scheduling.Strategy': { type: 'enum', values: ['STRATEGY_UNSPECIFIED', 'ON_DEMAND', 'LOW_COST', 'STANDARD', 'SPOT', 'FLEX_START'] },
};
/** Messages by their name in google.cloud.aiplatform.v1; others by their full name. Fields stand as in the protos. */
const shapes = {
    Artifact: {
        fields: {
            name: { shape: string, outputOnly: true },
            displayName: { shape: string },
            uri: { shape: string },
            etag: { shape: string },
            labels: { shape: map(string) },
            createTime: { shape: timestamp, outputOnly: true },
            updateTime: { shape: timestamp, outputOnly: true },
            state: { shape: enums['Artifact.State'] },
            schemaTitle: { shape: string },
            schemaVersion: { shape: string },
            metadata: { shape: any },
            description: { shape: string },
        },
    },
    ContainerSpec: {
        fields: {
            imageUri: { shape: string, required: true },
            command: { shape: list(string) },
            args: { shape: list(string) },
            env: { shape: list(object('EnvVar')) },
        },
    },
    Context: {
        fields: {
            name: { shape: string },
            displayName: { shape: string },
            etag: { shape: string },
            labels: { shape: map(string) },
            createTime: { shape: timestamp, outputOnly: true },
            updateTime: { shape: timestamp, outputOnly: true },
            parentContexts: { shape: list(string), outputOnly: true },
            schemaTitle: { shape: string },
            schemaVersion: { shape: string },
            metadata: { shape: any },
            description: { shape: string },
        },
    },
    CustomJob: {
        fields: {
            name: { shape: string, outputOnly: true },
            displayName: { shape: string, required: true },
            jobSpec: { shape: object('CustomJobSpec'), required: true },
            state: { shape: enums.JobState, outputOnly: true },
            createTime: { shape: timestamp, outputOnly: true },
            startTime: { shape: timestamp, outputOnly: true },
            endTime: { shape: timestamp, outputOnly: true },
            updateTime: { shape: timestamp, outputOnly: true },
            error: { shape: object('google.rpc.Status'), outputOnly: true },
            labels: { shape: map(string) },
            encryptionSpec: { shape: object('EncryptionSpec') },
            webAccessUris: { shape: map(string), outputOnly: true },
            satisfiesPzs: { shape: boolean, outputOnly: true },
            satisfiesPzi: { shape: boolean, outputOnly: true },
        },
    },
    CustomJobSpec: {
        fields: {
            persistentResourceId: { shape: string },
            workerPoolSpecs: { shape: list(object('WorkerPoolSpec')), required: true },
            scheduling: { shape: object('Scheduling') },
            serviceAccount: { shape: string },
            network: { shape: string },
            reservedIpRanges: { shape: list(string) },
            pscInterfaceConfig: { shape: object('PscInterfaceConfig') },
            baseOutputDirectory: { shape: object('GcsDestination') },
            protectedArtifactLocationId: { shape: string },
            tensorboard: { shape: string },
            enableWebAccess: { shape: boolean },
            enableDashboardAccess: { shape: boolean },
            experiment: { shape: string },
            experimentRun: { shape: string },
            models: { shape: list(string) },
        },
    },
    DiskSpec: {
        fields: {
            bootDiskType: { shape: string },
            bootDiskSizeGb: { shape: integer },
        },
    },
    DnsPeeringConfig: {
        fields: {
            domain: { shape: string, required: true },
            targetProject: { shape: string, required: true },
            targetNetwork: { shape: string, required: true },
        },
    },
    EncryptionSpec: {
        fields: {
            kmsKeyName: { shape: string, required: true },
        },
    },
    EnvVar: {
        fields: {
            name: { shape: string, required: true },
            value: { shape: string, required: true },
        },
    },
    Execution: {
        fields: {
            name: { shape: string, outputOnly: true },
            displayName: { shape: string },
            state: { shape: enums['Execution.State'] },
            etag: { shape: string },
            labels: { shape: map(string) },
            createTime: { shape: timestamp, outputOnly: true },
            updateTime: { shape: timestamp, outputOnly: true },
            schemaTitle: { shape: string },
            schemaVersion: { shape: string },
            metadata: { shape: any },
            description: { shape: string },
        },
    },
    GcsDestination: {
        fields: {
            outputUriPrefix: { shape: string, required: true },
        },
    },
    LustreMount: {
        fields: {
            instanceIp: { shape: string, required: true },
            volumeHandle: { shape: string, required: true },
            filesystem: { shape: string, required: true },
            mountPoint: { shape: string, required: true },
        },
    },
    MachineSpec: {
        fields: {
            machineType: { shape: string },
            acceleratorType: { shape: enums.AcceleratorType },
            acceleratorCount: { shape: integer },
            gpuPartitionSize: { shape: string },
            tpuTopology: { shape: string },
            reservationAffinity: { shape: object('ReservationAffinity') },
        },
    },
    NfsMount: {
        fields: {
            server: { shape: string, required: true },
            path: { shape: string, required: true },
            mountPoint: { shape: string, required: true },
        },
    },
    PipelineJob: {
        fields: {
            name: { shape: string, outputOnly: true },
            displayName: { shape: string },
            createTime: { shape: timestamp, outputOnly: true },
            startTime: { shape: timestamp, outputOnly: true },
            endTime: { shape: timestamp, outputOnly: true },
            updateTime: { shape: timestamp, outputOnly: true },
            pipelineSpec: { shape: any },
            state: { shape: enums.PipelineState, outputOnly: true },
            jobDetail: { shape: object('PipelineJobDetail'), outputOnly: true },
            error: { shape: object('google.rpc.Status'), outputOnly: true },
            labels: { shape: map(string) },
            runtimeConfig: { shape: object('PipelineJob.RuntimeConfig') },
            encryptionSpec: { shape: object('EncryptionSpec') },
            serviceAccount: { shape: string },
            network: { shape: string },
            reservedIpRanges: { shape: list(string) },
            pscInterfaceConfig: { shape: object('PscInterfaceConfig') },
            templateUri: { shape: string },
            templateMetadata: { shape: object('PipelineTemplateMetadata'), outputOnly: true },
            scheduleName: { shape: string, outputOnly: true },
            preflightValidations: { shape: boolean },
        },
    },
    'PipelineJob.RuntimeConfig': {
        fields: {
            parameters: { shape: map(object('Value')) },
            gcsOutputDirectory: { shape: string, required: true },
            parameterValues: { shape: map(any) },
            failurePolicy: { shape: enums.PipelineFailurePolicy },
            inputArtifacts: { shape: map(object('PipelineJob.RuntimeConfig.InputArtifact')) },
        },
    },
    'PipelineJob.RuntimeConfig.InputArtifact': {
        fields: {
            artifactId: { shape: string },
        },
    },
    PipelineJobDetail: {
        fields: {
            pipelineContext: { shape: object('Context'), outputOnly: true },
            pipelineRunContext: { shape: object('Context'), outputOnly: true },
            taskDetails: { shape: list(object('PipelineTaskDetail')), outputOnly: true },
        },
    },
    PipelineTaskDetail: {
        fields: {
            taskId: { shape: int64, outputOnly: true },
            parentTaskId: { shape: int64, outputOnly: true },
            taskName: { shape: string, outputOnly: true },
            createTime: { shape: timestamp, outputOnly: true },
            startTime: { shape: timestamp, outputOnly: true },
            endTime: { shape: timestamp, outputOnly: true },
            executorDetail: { shape: object('PipelineTaskExecutorDetail'), outputOnly: true },
            state: { shape: enums['PipelineTaskDetail.State'], outputOnly: true },
            execution: { shape: object('Execution'), outputOnly: true },
            error: { shape: object('google.rpc.Status'), outputOnly: true },
            pipelineTaskStatus: { shape: list(object('PipelineTaskDetail.PipelineTaskStatus')), outputOnly: true },
            inputs: { shape: map(object('PipelineTaskDetail.ArtifactList')), outputOnly: true },
            outputs: { shape: map(object('PipelineTaskDetail.ArtifactList')), outputOnly: true },
            taskUniqueName: { shape: string, outputOnly: true },
        },
    },
    'PipelineTaskDetail.ArtifactList': {
        fields: {
            artifacts: { shape: list(object('Artifact')), outputOnly: true },
        },
    },
    'PipelineTaskDetail.PipelineTaskStatus': {
        fields: {
            updateTime: { shape: timestamp, outputOnly: true },
            state: { shape: enums['PipelineTaskDetail.State'], outputOnly: true },
            error: { shape: object('google.rpc.Status'), outputOnly: true },
        },
    },
    PipelineTaskExecutorDetail: {
        fields: {
            containerDetail: { shape: object('PipelineTaskExecutorDetail.ContainerDetail'), outputOnly: true },
            customJobDetail: { shape: object('PipelineTaskExecutorDetail.CustomJobDetail'), outputOnly: true },
        },
        oneofs: { details: ['containerDetail', 'customJobDetail'] },
    },
    'PipelineTaskExecutorDetail.ContainerDetail': {
        fields: {
            mainJob: { shape: string, outputOnly: true },
            preCachingCheckJob: { shape: string, outputOnly: true },
            failedMainJobs: { shape: list(string), outputOnly: true },
            failedPreCachingCheckJobs: { shape: list(string), outputOnly: true },
        },
    },
    'PipelineTaskExecutorDetail.CustomJobDetail': {
        fields: {
            job: { shape: string, outputOnly: true },
            failedJobs: { shape: list(string), outputOnly: true },
        },
    },
    PipelineTemplateMetadata: {
        fields: {
            version: { shape: string },
        },
    },
    PscInterfaceConfig: {
        fields: {
            networkAttachment: { shape: string },
            dnsPeeringConfigs: { shape: list(object('DnsPeeringConfig')) },
        },
    },
    PythonPackageSpec: {
        fields: {
            executorImageUri: { shape: string, required: true },
            packageUris: { shape: list(string), required: true },
            pythonModule: { shape: string, required: true },
            args: { shape: list(string) },
            env: { shape: list(object('EnvVar')) },
        },
    },
    ReservationAffinity: {
        fields: {
            reservationAffinityType: { shape: enums['ReservationAffinity.Type'], required: true },
            key: { shape: string },
            values: { shape: list(string) },
        },
    },
    Scheduling: {
        fields: {
            timeout: { shape: duration },
            restartJobOnWorkerRestart: { shape: boolean },
            strategy: { shape: enums['Scheduling.Strategy'] },
            disableRetries: { shape: boolean },
            maxWaitDuration: { shape: duration },
        },
    },
    Value: {
        fields: {
            intValue: { shape: int64 },
            doubleValue: { shape: number },
            stringValue: { shape: string },
        },
        oneofs: { value: ['intValue', 'doubleValue', 'stringValue'] },
    },
    WorkerPoolSpec: {
        fields: {
            containerSpec: { shape: object('ContainerSpec') },
            pythonPackageSpec: { shape: object('PythonPackageSpec') },
            machineSpec: { shape: object('MachineSpec') },
            replicaCount: { shape: int64 },
            nfsMounts: { shape: list(object('NfsMount')) },
            lustreMounts: { shape: list(object('LustreMount')) },
            diskSpec: { shape: object('DiskSpec') },
        },
        oneofs: { task: ['containerSpec', 'pythonPackageSpec'] },
    },
    'google.rpc.Status': {
        fields: {
            code: { shape: integer },
            message: { shape: string },
            details: { shape: list(any) },
        },
    },
};


/***/ })

};
